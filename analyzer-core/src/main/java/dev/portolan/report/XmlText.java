package dev.portolan.report;

import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML, an element a line. Whatever XML cannot hold is shown by its number. */
final class XmlText {

    private static final String STEP = "  ";

    private final XMLStreamWriter xml;
    private int depth;

    private XmlText(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Writes one document. */
    static void write(Writer out, Content content) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            content.writeTo(new XmlText(xml));
            xml.writeEndDocument();
            xml.flush();
            out.write('\n');
        } catch (XMLStreamException failed) {
            throw failed.getCause() instanceof IOException cause ? cause : new IOException(failed);
        }
    }

    /** What stands in an element, or in the document. */
    interface Content {
        void writeTo(XmlText xml) throws IOException, XMLStreamException;
    }

    void element(String name, Content content) throws IOException, XMLStreamException {
        line();
        xml.writeStartElement(name);
        depth++;
        content.writeTo(this);
        depth--;
        line();
        xml.writeEndElement();
    }

    /** @param attributes names and values in turn */
    void empty(String name, String... attributes) throws XMLStreamException {
        line();
        xml.writeEmptyElement(name);
        attributes(attributes);
    }

    /** Of the element that was begun last; names and values in turn. */
    void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], legal(attributes[i + 1]));
        }
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + STEP.repeat(depth));
    }

    private static String legal(String text) {
        return VisibleText.of(text).replace("\uFFFE", "\\u{fffe}").replace("\uFFFF", "\\u{ffff}");
    }
}
