package io.github.seqfix.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML by local names, since namespaces differ between versions. */
public final class Xml {
    private Xml() {}

    /**
     * Parses a file without loading external entities.
     *
     * @throws IOException when it cannot be read, or is not well-formed
     */
    public static Element parse(Path file) throws IOException {
        return parse(file, Map.of("http://apache.org/xml/features/disallow-doctype-decl", true));
    }

    /**
     * Parses a file that may name its DTD, as those of Hibernate do. The DTD is not loaded, nor any external entity.
     *
     * @throws IOException when it cannot be read, or is not well-formed
     */
    public static Element parseWithDoctype(Path file) throws IOException {
        return parse(
                file,
                Map.of(
                        "http://apache.org/xml/features/nonvalidating/load-external-dtd", false,
                        "http://xml.org/sax/features/external-general-entities", false,
                        "http://xml.org/sax/features/external-parameter-entities", false));
    }

    private static Element parse(Path file, Map<String, Boolean> features) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            for (Map.Entry<String, Boolean> feature : features.entrySet()) {
                factory.setFeature(feature.getKey(), feature.getValue());
            }
            var builder = factory.newDocumentBuilder();
            // The default handler prints to the console before it throws.
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(content).getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The child elements of this name. */
    public static List<Element> children(@Nullable Element parent, String name) {
        List<Element> children = new ArrayList<>();
        Node child = parent == null ? null : parent.getFirstChild();
        while (child != null) {
            if (child instanceof Element element && name.equals(element.getLocalName())) {
                children.add(element);
            }
            child = child.getNextSibling();
        }
        return children;
    }

    /** The first child element of this name. */
    public static Optional<Element> child(@Nullable Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    /** The text of the first child element of this name; empty when there is none. */
    public static String text(@Nullable Element parent, String name) {
        return child(parent, name)
                .map(element -> element.getTextContent().strip())
                .orElse("");
    }
}
