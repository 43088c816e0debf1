package org.hairsplit.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {

  @TempDir private Path folder;

  @Test
  void aFileAppearsOnceItIsComplete() throws IOException {
    Path place = Files.writeString(folder.resolve("a.txt"), "old");
    try (NewFile file = NewFile.at(place)) {
      file.stream().write('n');
      assertEquals("old", Files.readString(place));
      file.complete();
    }
    assertEquals("n", Files.readString(place));
    assertEquals(List.of("a.txt"), names());
  }

  @Test
  void whatIsNotCompleteLeavesNothingBehind() throws IOException {
    Path place = Files.writeString(folder.resolve("a.txt"), "old");
    try (NewFile file = NewFile.at(place)) {
      file.stream().write('n');
    }
    assertEquals("old", Files.readString(place));
    assertEquals(List.of("a.txt"), names());
  }

  @Test
  void manyMayWriteTheSameFileAtOnce() throws IOException {
    Path place = folder.resolve("a.txt");
    try (NewFile first = NewFile.at(place);
        NewFile second = NewFile.at(place)) {
      first.stream().write('1');
      second.stream().write('2');
      second.complete();
      first.complete();
    }
    assertEquals("1", Files.readString(place));
  }

  @Test
  void othersMayReadItAsAnyFile() throws IOException {
    Path plain = Files.writeString(folder.resolve("plain.txt"), "");
    Path place = folder.resolve("a.txt");
    NewFile.write(place, new byte[] {'x'});
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      assertEquals(Files.getPosixFilePermissions(plain), Files.getPosixFilePermissions(place));
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
