// Reads Declarative Services component descriptions. OSGi Compendium 8.1, section 112.4; namespaces 1.0 to 1.5.
//
// Refused, since an image has no registry and no service is ever replaced: dynamic references, component factories,
// prototype and bundle scope.
package ibrik.linker.resolve;

import ibrik.linker.resolve.Reference.Cardinality;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The components that bundles declare in their Service-Component header. */
final class ComponentReader {

    private final BundleJar bundle;
    private final JarFile jar;

    private ComponentReader(BundleJar bundle, JarFile jar) {
        this.bundle = bundle;
        this.jar = jar;
    }

    /** All components of a bundle, sorted by name. */
    static List<Component> read(BundleJar bundle) {
        try (JarFile jar = new JarFile(bundle.path().toFile())) {
            return new ComponentReader(bundle, jar).components();
        } catch (IOException e) {
            throw new LinkException("bundle " + bundle.symbolicName() + " cannot be read from " + bundle.path() + ": " + e.getMessage()
                    + "; build it anew.", e);
        }
    }

    private List<Component> components() throws IOException {
        Manifest manifest = jar.getManifest();
        String header = manifest == null ? null : manifest.getMainAttributes().getValue("Service-Component");
        TreeMap<String, Component> components = new TreeMap<>();
        if (header == null) {
            return List.of();
        }
        for (String clause : header.split(",")) {
            String path = clause.split(";")[0].strip();
            for (String name : expand(path)) {
                for (Component component : parse(name)) {
                    if (components.put(component.name(), component) != null) {
                        throw new LinkException("bundle " + bundle.symbolicName() + " has two components named " + component.name()
                                + "; give one of them another name.");
                    }
                }
            }
        }
        return List.copyOf(components.values());
    }

    private List<String> expand(String path) {
        int slash = path.lastIndexOf('/') + 1;
        if (path.indexOf('*') < 0) {
            return path.isEmpty() ? List.of() : List.of(path);
        }
        String pattern = java.util.regex.Pattern.quote(path.substring(0, slash))
                + Arrays.stream(path.substring(slash).split("\\*", -1)).map(java.util.regex.Pattern::quote)
                        .collect(java.util.stream.Collectors.joining("[^/]*"));
        return jar.stream().map(ZipEntry::getName).filter(n -> n.matches(pattern)).sorted().toList();
    }

    private List<Component> parse(String path) throws IOException {
        ZipEntry entry = jar.getEntry(path);
        if (entry == null) {
            throw new LinkException("bundle " + bundle.symbolicName() + " names the component description " + path
                    + ", which it does not hold; build it anew.");
        }
        try (InputStream in = jar.getInputStream(entry)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element root = factory.newDocumentBuilder().parse(in).getDocumentElement();
            List<Component> components = new ArrayList<>();
            if (root.getLocalName().equals("component")) {
                components.add(component(root, path));
            } else {
                var nested = root.getElementsByTagNameNS("*", "component");
                for (int i = 0; i < nested.getLength(); i++) {
                    components.add(component((Element) nested.item(i), path));
                }
            }
            return components;
        } catch (SAXException | ParserConfigurationException | IllegalArgumentException e) {
            throw new LinkException("component description " + path + " of bundle " + bundle.symbolicName() + " cannot be read: "
                    + e.getMessage() + "; correct it.", e);
        }
    }

    private Component component(Element xml, String path) throws IOException {
        Element implementation = child(xml, "implementation");
        if (implementation == null) {
            throw new IllegalArgumentException("it names no implementation class");
        }
        String type = implementation.getAttribute("class");
        String name = attribute(xml, "name", type);
        if (xml.hasAttribute("factory")) {
            throw refused(name, "is a component factory", "make it an ordinary component; several instances come from factory configurations");
        }
        List<String> services = new ArrayList<>();
        Element service = child(xml, "service");
        if (service != null) {
            String scope = attribute(service, "scope", Boolean.parseBoolean(service.getAttribute("servicefactory")) ? "bundle" : "singleton");
            if (!scope.equals("singleton")) {
                throw refused(name, "has " + scope + " scope", "leave the scope out: an image has one instance for all");
            }
            for (Element provide : children(service, "provide")) {
                services.add(provide.getAttribute("interface"));
            }
        }
        List<Reference> references = new ArrayList<>();
        for (Element reference : children(xml, "reference")) {
            references.add(reference(name, reference));
        }
        String pids = attribute(xml, "configuration-pid", name);
        List<String> configurationPids = Arrays.stream(pids.strip().split("\\s+")).map(p -> p.equals("$") ? name : p).toList();
        String init = attribute(xml, "init", "0");
        String fields = attribute(xml, "activation-fields", "").strip();
        return new Component(bundle.symbolicName(), name, type, services, references, Integer.parseInt(init),
                fields.isEmpty() ? List.of() : List.of(fields.split("\\s+")), properties(xml, path),
                attribute(xml, "configuration-policy", "optional"), configurationPids,
                attribute(xml, "activate", "activate"), attribute(xml, "deactivate", "deactivate"));
    }

    private Reference reference(String component, Element xml) {
        String type = xml.getAttribute("interface");
        String name = attribute(xml, "name", type);
        String where = component + "\", reference \"" + name;
        if (attribute(xml, "policy", "static").equals("dynamic")) {
            throw refused(where, "is dynamic", "make its policy static: services of an image never come or go");
        }
        String scope = attribute(xml, "scope", "bundle");
        if (scope.startsWith("prototype")) {
            throw refused(where, "has scope " + scope, "leave the scope out: an image has one instance for all");
        }
        return new Reference(name, type, Cardinality.parse(attribute(xml, "cardinality", "1..1")), attribute(xml, "target", ""),
                Integer.parseInt(attribute(xml, "parameter", "-1")), attribute(xml, "field", ""), attribute(xml, "bind", ""),
                attribute(xml, "field-collection-type", ""));
    }

    private LinkException refused(String component, String reason, String remedy) {
        return new LinkException("component \"" + component + "\" of bundle " + bundle.symbolicName() + " " + reason
                + ", which an image cannot have; " + remedy + ".");
    }

    /** Property and properties elements in document order, later ones win; reference properties have their names already. */
    private Map<String, Object> properties(Element xml, String path) throws IOException {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Node node = xml.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName().equals("property")) {
                properties.put(element.getAttribute("name"), value(element));
            } else if (node instanceof Element element && element.getLocalName().equals("properties")) {
                ZipEntry entry = jar.getEntry(element.getAttribute("entry"));
                if (entry == null) {
                    throw new IllegalArgumentException("the properties file " + element.getAttribute("entry") + " is not in the bundle");
                }
                java.util.Properties file = new java.util.Properties();
                try (InputStream in = jar.getInputStream(entry)) {
                    file.load(in);
                }
                file.stringPropertyNames().stream().sorted().forEach(n -> properties.put(n, file.getProperty(n)));
            }
        }
        return java.util.Collections.unmodifiableMap(properties);
    }

    private static Object value(Element property) {
        String type = attribute(property, "type", "String");
        if (property.hasAttribute("value")) {
            return scalar(type, property.getAttribute("value"));
        }
        List<Object> values = new ArrayList<>();
        for (String line : property.getTextContent().split("\\R")) {
            if (!line.isBlank()) {
                values.add(scalar(type, line.strip()));
            }
        }
        return List.copyOf(values);
    }

    /** Characters are written as their code point (Compendium 8.1, 112.4.5). */
    private static Object scalar(String type, String text) {
        if (type.equals("Character") || type.equals("Char")) {
            return (char) Integer.parseInt(text.strip());
        }
        return Scalars.parse(type, text);
    }

    private static String attribute(Element xml, String name, String otherwise) {
        return xml.hasAttribute(name) ? xml.getAttribute(name) : otherwise;
    }

    private static Element child(Element xml, String name) {
        List<Element> all = children(xml, name);
        return all.isEmpty() ? null : all.getFirst();
    }

    private static List<Element> children(Element xml, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = xml.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
