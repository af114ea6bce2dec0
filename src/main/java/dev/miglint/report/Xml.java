package dev.miglint.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * XML with one element a line, indented. Characters that XML 1.0 has no way to write become '?'.
 */
final class Xml {

  private static final String INDENT = "  ";

  private final XMLStreamWriter xml;
  private int depth;

  private Xml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** Writes a part of a document. */
  interface Body {
    void write(Xml xml) throws XMLStreamException;
  }

  /** Writes a whole document and leaves the writer open. */
  static void document(Writer out, Body body) throws IOException {
    try {
      XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      writer.writeStartDocument("UTF-8", "1.0");
      body.write(new Xml(writer));
      writer.writeCharacters("\n");
      writer.writeEndDocument();
      writer.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** An element with elements in it. */
  void element(String name, Map<String, String> attributes, Body body) throws XMLStreamException {
    line();
    xml.writeStartElement(name);
    attributes(attributes);
    depth++;
    body.write(this);
    depth--;
    line();
    xml.writeEndElement();
  }

  /** An element with text in it. */
  void text(String name, Map<String, String> attributes, String text) throws XMLStreamException {
    line();
    xml.writeStartElement(name);
    attributes(attributes);
    xml.writeCharacters(clean(text));
    xml.writeEndElement();
  }

  void empty(String name, Map<String, String> attributes) throws XMLStreamException {
    line();
    xml.writeEmptyElement(name);
    attributes(attributes);
  }

  private void attributes(Map<String, String> attributes) throws XMLStreamException {
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      // A line end in an attribute is read as a space, so it might as well be one.
      xml.writeAttribute(attribute.getKey(), clean(Printable.line(attribute.getValue())));
    }
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n" + INDENT.repeat(depth));
  }

  /** XML 1.0, section 2.2. */
  private static String clean(String text) {
    var cleaned = new StringBuilder(text.length());
    Printable.lines(text)
        .codePoints()
        .map(c -> c == 0xFFFE || c == 0xFFFF ? '?' : c)
        .forEach(cleaned::appendCodePoint);
    return cleaned.toString();
  }
}
