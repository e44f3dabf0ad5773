package org.hearsay.graph.network;

import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** GraphML 1.0, streamed. The stream is left open. */
final class GraphMl implements NetworkFile {
    private static final String NS = "http://graphml.graphdrawing.org/xmlns";

    private final XMLStreamWriter xml;
    private int edges;

    GraphMl(OutputStream out) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            begin();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private void begin() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NS);
        key("kind", "node", "string");
        key("label", "node", "string");
        for (Attribute attribute : Attribute.values()) {
            key(attribute.label(), "node", attribute.type().label());
        }
        key("edgeKind", "edge", "string");
        key("weight", "edge", "double");
        xml.writeStartElement("graph");
        xml.writeAttribute("edgedefault", "directed");
    }

    private void key(String name, String of, String type) throws XMLStreamException {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", name);
        xml.writeAttribute("for", of);
        xml.writeAttribute("attr.name", name.equals("edgeKind") ? "kind" : name);
        xml.writeAttribute("attr.type", type);
    }

    @Override
    public void vertex(Vertex vertex) {
        try {
            line();
            xml.writeStartElement("node");
            xml.writeAttribute("id", vertex.iri());
            data("kind", vertex.kind());
            data("label", vertex.label());
            for (Attribute attribute : Attribute.values()) {
                String value = vertex.attributes().get(attribute);
                if (value != null) {
                    data(attribute.label(), value);
                }
            }
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    @Override
    public void edge(Edge edge) {
        try {
            line();
            xml.writeStartElement("edge");
            xml.writeAttribute("id", "e" + ++edges);
            xml.writeAttribute("source", edge.source());
            xml.writeAttribute("target", edge.target());
            data("edgeKind", edge.kind());
            data("weight", Integer.toString(edge.weight()));
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private void data(String key, String value) throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        xml.writeCharacters(XmlText.of(value));
        xml.writeEndElement();
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    @Override
    public void close() {
        try {
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(XMLStreamException e) {
        return new IllegalStateException("GraphML could not be written: " + e.getMessage(), e);
    }
}
