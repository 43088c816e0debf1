package org.hairsplit.report.xml;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.hairsplit.report.Printable;

/**
 * Indented XML 1.0 in UTF-8, written as it comes. The writer of the JDK escapes markup; characters
 * that no XML may hold are spelled out before they reach it, as in every report.
 */
final class XmlStream {

  private final XMLStreamWriter xml;
  private int depth;

  /** One part of a document. */
  @FunctionalInterface
  interface Part {
    void write() throws XMLStreamException;
  }

  XmlStream(OutputStream out) throws IOException {
    try {
      this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Writes a part; what the stream beneath throws comes out plain. */
  static void writing(Part part) throws IOException {
    try {
      part.write();
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof IOException io ? io : new IOException(e);
    }
  }

  XmlStream start() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    return this;
  }

  /** Opens an element, on a line of its own. */
  XmlStream open(String name) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
    xml.writeStartElement(name);
    depth++;
    return this;
  }

  XmlStream attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, legal(value));
    return this;
  }

  XmlStream attribute(String name, int value) throws XMLStreamException {
    xml.writeAttribute(name, Integer.toString(value));
    return this;
  }

  /** Text of one line. */
  XmlStream text(String text) throws XMLStreamException {
    xml.writeCharacters(legal(text));
    return this;
  }

  /** Closes an element that holds text or nothing. */
  XmlStream close() throws XMLStreamException {
    depth--;
    xml.writeEndElement();
    return this;
  }

  /** Closes an element that holds elements. */
  XmlStream closeBlock() throws XMLStreamException {
    depth--;
    xml.writeCharacters("\n" + "  ".repeat(depth));
    xml.writeEndElement();
    return this;
  }

  /** XML knows two characters less than Unicode, even escaped. */
  private static String legal(String text) {
    return Printable.line(text).replace('\uFFFE', '\uFFFD').replace('\uFFFF', '\uFFFD');
  }

  void flush() throws XMLStreamException {
    xml.flush();
  }

  void end() throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeEndDocument();
    xml.flush();
  }
}
