package org.hairsplit.importer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.SourceReader;
import org.hairsplit.yaml.YamlException;

/** Records of hairsplit itself, one a file; what {@code checked} says in them stands. */
final class YamlRecords {

  private final SourceReader reader;

  YamlRecords(SourceReader reader) {
    this.reader = reader;
  }

  Source read(OpenFile file) throws IOException, UnreadableSourceException {
    byte[] bytes = file.bytes().readNBytes(file.limits().documentBytes() + 1);
    if (bytes.length > file.limits().documentBytes()) {
      throw file.unreadable("the file is too large for one record", "split it");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      Source source = reader.parse(file.path().toString(), text);
      file.recordRead();
      return source;
    } catch (CharacterCodingException e) {
      throw file.unreadable("the file is not UTF-8", "save it as UTF-8");
    } catch (YamlException e) {
      throw new UnreadableSourceException(e.problem());
    }
  }
}
