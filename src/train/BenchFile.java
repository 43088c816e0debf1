import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The lines of a benchmark as flat maps: {@code a.b} is the field b of the object a. */
final class BenchFile {

  private static final JsonFactory JSON = new JsonFactory();

  private BenchFile() {}

  static List<Map<String, String>> read(Path file) throws IOException {
    List<Map<String, String>> lines = new ArrayList<>();
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.isBlank()) {
          Map<String, String> fields = new LinkedHashMap<>();
          try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            parser.nextToken();
            object("", parser, fields);
          }
          lines.add(fields);
        }
      }
    }
    return lines;
  }

  private static void object(String prefix, JsonParser parser, Map<String, String> fields) {
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_OBJECT) {
        object(prefix + name + ".", parser, fields);
      } else if (token == JsonToken.START_ARRAY) {
        StringBuilder all = new StringBuilder();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          all.append(all.isEmpty() ? "" : " ").append(parser.getString());
        }
        fields.put(prefix + name, all.toString());
      } else if (token != JsonToken.VALUE_NULL) {
        fields.put(prefix + name, parser.getString());
      }
    }
  }
}
