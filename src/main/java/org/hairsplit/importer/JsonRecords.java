package org.hairsplit.importer;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hairsplit.json.JsonValue;
import org.hairsplit.json.JsonValues;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Takes the records of a JSON file one by one: the items of a list, those of the list under a known
 * key of an object, or the one object that the file is.
 */
final class JsonRecords {

  /** Values in one record; more would fill the heap whatever their size. */
  private static final int MOST_VALUES = 400_000;

  private final OpenFile file;
  private final Set<String> lists;
  private final JsonValues values;

  /**
   * @param lists keys of the outermost object whose list holds the records
   * @param leftOut keys whose values are passed over wherever they stand
   */
  JsonRecords(OpenFile file, Set<String> lists, Set<String> leftOut) {
    this.file = file;
    this.lists = lists;
    this.values = new JsonValues(leftOut, MOST_VALUES);
  }

  /** Takes one record. */
  interface RecordSink {
    void accept(JsonValue value) throws UnreadableSourceException;
  }

  void read(RecordSink sink) throws IOException, UnreadableSourceException {
    try (JsonParser json = open()) {
      try {
        readFile(json, sink);
      } catch (UnexpectedEndOfInputException e) {
        throw at(e, "the file ends too early", "download or export it again");
      } catch (JsonValues.TooManyException e) {
        throw tooMany(e);
      } catch (StreamConstraintsException e) {
        throw at(e, limit(e), "check that the file is what its name says");
      } catch (StreamReadException e) {
        throw at(e, said(e), "export the file again");
      } catch (JacksonIOException e) {
        throw e.getCause();
      }
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  /**
   * The objects of a short text that stands inside a page.
   *
   * @throws JacksonException if it is no JSON
   * @throws UnreadableSourceException if it has more values than a record may have
   */
  static List<JsonValue> parse(OpenFile file, String text) throws UnreadableSourceException {
    JsonRecords records = new JsonRecords(file, Set.of(), Set.of());
    try (JsonParser json =
        records.factory().createParser(ObjectReadContext.empty(), new StringReader(text))) {
      json.nextToken();
      return records.values.take(json).items();
    } catch (JsonValues.TooManyException e) {
      throw records.tooMany(e);
    }
  }

  private JsonParser open() {
    return factory().createParser(ObjectReadContext.empty(), file.bytes());
  }

  private JsonFactory factory() {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(file.limits().depth())
            .maxStringLength(file.limits().recordBytes())
            .maxNumberLength(1000)
            .maxNameLength(10_000)
            .build();
    return JsonFactory.builder().streamReadConstraints(constraints).build();
  }

  private void readFile(JsonParser json, RecordSink sink)
      throws IOException, UnreadableSourceException {
    JsonToken first = json.nextToken();
    if (first == JsonToken.START_ARRAY) {
      readList(json, sink);
    } else if (first == JsonToken.START_OBJECT) {
      readObject(json, sink);
    } else {
      throw file.unreadable("neither a list nor an object of JSON", "export the file again");
    }
    if (json.nextToken() != null) {
      throw at(json, "something stands behind the end of the JSON", "one list or object a file");
    }
  }

  private void readList(JsonParser json, RecordSink sink)
      throws IOException, UnreadableSourceException {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == null) {
        throw at(json, "the file ends too early", "download or export it again");
      }
      if (json.currentToken() != JsonToken.START_OBJECT) {
        throw at(json, "a record should be an object", "export the file again");
      }
      sink.accept(values.take(json));
      file.recordRead();
    }
  }

  /** A list of records inside, or else the object itself is the one record. */
  private void readObject(JsonParser json, RecordSink sink)
      throws IOException, UnreadableSourceException {
    Map<String, Object> single = new HashMap<>();
    boolean found = false;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = json.currentName();
      JsonToken token = json.nextToken();
      if (lists.contains(key) && token == JsonToken.START_ARRAY) {
        found = true;
        readList(json, sink);
      } else {
        Object value = values.take(json, key).value();
        if (value != null) {
          single.put(key, value);
        }
      }
    }
    if (json.currentToken() != JsonToken.END_OBJECT) {
      throw at(json, "the file ends too early", "download or export it again");
    }
    if (!found && !single.isEmpty()) {
      sink.accept(new JsonValue(single));
      file.recordRead();
    }
  }

  private UnreadableSourceException tooMany(JsonValues.TooManyException e) {
    return at(e, "more than " + MOST_VALUES + " values in one record", "split the record");
  }

  private UnreadableSourceException at(JsonParser json, String message, String advice) {
    return at(json.currentLocation(), message, advice);
  }

  private UnreadableSourceException at(JacksonException e, String message, String advice) {
    return at(e.getLocation(), message, advice);
  }

  private UnreadableSourceException at(
      @Nullable TokenStreamLocation at, String message, String advice) {
    int line = at == null ? 0 : at.getLineNr();
    int column = at == null ? 0 : at.getColumnNr();
    return file.unreadableAt(line, column, message, advice);
  }

  private String limit(StreamConstraintsException e) {
    return said(e).contains("nesting depth")
        ? "values are nested more than " + file.limits().depth() + " deep"
        : said(e);
  }

  private static String said(JacksonException e) {
    String message = e.getOriginalMessage();
    if (message.contains("UTF-8")) {
      return "bytes that are not UTF-8; save the file as UTF-8";
    }
    String first = message.lines().findFirst().orElse("broken");
    return "not well-formed JSON: " + (first.length() > 200 ? first.substring(0, 200) : first);
  }
}
