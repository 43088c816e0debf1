package org.hairsplit.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hairsplit.text.Problem;
import org.hairsplit.yaml.YamlException;

/**
 * The records of a folder.
 *
 * @param sources in the order of their file names
 * @param digest what an index of them has as its digest
 */
public record SourceCorpus(List<Source> sources, String digest) {

  public SourceCorpus {
    sources = List.copyOf(sources);
  }

  /**
   * Reads every {@code .yml} file of {@code folder}, not of the folders in it.
   *
   * @throws YamlException if a file is not a record, or two records share an id
   * @throws IOException if the folder or a file cannot be read
   */
  public static SourceCorpus read(Path folder, SourceReader reader) throws IOException {
    List<String> digests = new ArrayList<>();
    List<Source> sources = new ArrayList<>();
    Map<String, Path> files = new HashMap<>();
    for (Path file : records(folder)) {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      Source source = reader.parse(file.toString(), text);
      Path other = files.putIfAbsent(source.id(), file);
      if (other != null) {
        String message = "id '" + source.id() + "' is already used by " + other.getFileName();
        throw new YamlException(new Problem(file.toString(), null, message, "change one of them"));
      }
      sources.add(source);
      digests.add(SourceDocument.digest(source));
    }
    return new SourceCorpus(sources, StoredSources.digest(digests));
  }

  private static List<Path> records(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".yml"))
          .sorted(Comparator.comparing(file -> file.getFileName().toString()))
          .toList();
    }
  }
}
