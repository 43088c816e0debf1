package org.hairsplit.importer;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks an XML file forwards. Document types are skipped, not read: nothing is fetched, and no
 * entity of the file's own is expanded. Depth is limited; {@link BoundedInput} limits the rest.
 */
final class XmlCursor {

  private final OpenFile file;
  private final XMLStreamReader reader;
  private int depth;
  private boolean doctypes = true;

  XmlCursor(OpenFile file) throws UnreadableSourceException, IOException {
    this(file, file.bytes());
  }

  /** A cursor over a part of the file, such as an entry of an archive. */
  XmlCursor(OpenFile file, InputStream part) throws UnreadableSourceException, IOException {
    this.file = file;
    try {
      this.reader = factory().createXMLStreamReader(part);
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    // Else the parser prints what it throws.
    factory.setXMLReporter((message, type, information, at) -> {});
    return factory;
  }

  /** From now on a document type is an error, for formats that have none. */
  void refuseDoctype() {
    doctypes = false;
  }

  /** The next start of an element, or null at the end of the file. */
  @Nullable String nextElement() throws UnreadableSourceException, IOException {
    while (step()) {
      if (isStart()) {
        return name();
      }
    }
    return null;
  }

  /**
   * Moves on within an element that opened at {@code within}: to the next start of an element, or
   * over its own end.
   *
   * @return whether an element starts here; false once the element that opened is closed
   */
  boolean nextWithin(int within) throws UnreadableSourceException, IOException {
    while (depth >= within && step()) {
      if (isStart()) {
        return true;
      }
    }
    return false;
  }

  /** How many elements are open. */
  int depth() {
    return depth;
  }

  /** The local name of the element that starts here. */
  String name() {
    return reader.getLocalName();
  }

  /** An attribute of the element that starts here, by its local name; empty if it has none. */
  String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /** All text up to the end of the element that starts here, which is passed. */
  String text() throws UnreadableSourceException, IOException {
    return text(Set.of());
  }

  /** As {@link #text()}, without the text of elements of these names. */
  String text(Set<String> without) throws UnreadableSourceException, IOException {
    StringBuilder text = new StringBuilder();
    int within = depth;
    int silent = 0;
    while (depth >= within && step()) {
      if (isStart() && silent == 0 && without.contains(name())) {
        silent = depth;
      } else if (silent == 0 && isText()) {
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
      } else if (silent > depth) {
        silent = 0;
      }
    }
    return text.toString();
  }

  /** Passes the end of the element that starts here. */
  void skip() throws UnreadableSourceException, IOException {
    int within = depth;
    while (depth >= within && step()) {
      continue;
    }
  }

  UnreadableSourceException unreadable(String message, @Nullable String advice) {
    Location at = reader.getLocation();
    return file.unreadableAt(at.getLineNumber(), at.getColumnNumber(), message, advice);
  }

  private boolean step() throws UnreadableSourceException, IOException {
    try {
      if (!reader.hasNext()) {
        return false;
      }
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> deeper();
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw unreadable(
                "the file uses an entity of its own, &" + reader.getLocalName() + ";",
                "hairsplit expands none; save the file with plain characters");
        case XMLStreamConstants.DTD -> doctype();
        default -> {}
      }
      return true;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private void doctype() throws UnreadableSourceException {
    if (!doctypes) {
      throw unreadable("a document type where none may stand", "save the document again");
    }
  }

  private void deeper() throws UnreadableSourceException {
    depth++;
    if (depth > file.limits().depth()) {
      throw unreadable(
          "elements are nested more than " + file.limits().depth() + " deep",
          "check that the file is what its name says");
    }
  }

  private boolean isStart() {
    return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
  }

  private boolean isText() {
    int event = reader.getEventType();
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  private UnreadableSourceException broken(XMLStreamException e) throws IOException {
    Location at = e.getLocation();
    int line = at == null ? 0 : at.getLineNumber();
    int column = at == null ? 0 : at.getColumnNumber();
    for (Throwable cause = e.getNestedException(); cause != null; cause = cause.getCause()) {
      if (cause instanceof CharConversionException) {
        return file.unreadableAt(
            line, column, "bytes that are not in the encoding the file names", "save it as UTF-8");
      }
      if (cause instanceof IOException io) {
        throw io;
      }
    }
    String said = message(e);
    if (said.contains("must start and end within the same entity")
        || said.contains("XML document structures must")) {
      return file.unreadableAt(
          line, column, "the file ends too early", "download or export it again");
    }
    if (said.contains("entity") && said.contains("referenced")) {
      return file.unreadableAt(
          line,
          column,
          "the file uses entities of its own; hairsplit expands none",
          "save the file with plain characters");
    }
    return file.unreadableAt(line, column, "not well-formed XML: " + said, "export the file again");
  }

  private static String message(XMLStreamException e) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    int detail = message.indexOf("Message: ");
    String said = Work.clean(detail < 0 ? message : message.substring(detail + 9));
    return said == null ? "no reason given" : said;
  }
}
