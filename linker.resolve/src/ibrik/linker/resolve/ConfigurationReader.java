// Reads OSGi Configurator resources: OSGI-INF/configurator/*.json. OSGi Compendium 8.1, section 150.3 and 150.4.
//
// One extension: numbers of a typed property may be given as a string in hexadecimal, "base:Long": "0x2020000".
// Not supported: binary properties, the Configurator's environment and context.
package ibrik.linker.resolve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** The configurations that bundles carry. */
final class ConfigurationReader {

    private static final String FOLDER = "OSGI-INF/configurator/";
    private static final String META = ":configurator:";

    private ConfigurationReader() {}

    /** All configurations of a composition by their full PIDs; among those for one PID the highest ranking wins. */
    static TreeMap<String, Configuration> read(List<BundleJar> bundles) {
        TreeMap<String, Configuration> all = new TreeMap<>();
        for (BundleJar bundle : bundles) {
            for (Configuration configuration : read(bundle)) {
                Configuration other = all.get(configuration.fullPid());
                if (other != null && other.ranking() == configuration.ranking()) {
                    throw new LinkException("bundles " + other.bundle() + " and " + bundle.symbolicName() + " both configure "
                            + configuration.fullPid() + " with ranking " + other.ranking() + "; take one out, or give it another "
                            + META + "ranking.");
                }
                if (other == null || other.ranking() < configuration.ranking()) {
                    all.put(configuration.fullPid(), configuration);
                }
            }
        }
        return all;
    }

    private static List<Configuration> read(BundleJar bundle) {
        List<Configuration> configurations = new ArrayList<>();
        try (JarFile jar = new JarFile(bundle.path().toFile())) {
            for (ZipEntry entry : jar.stream().filter(e -> e.getName().matches(FOLDER + "[^/]+\\.json"))
                    .sorted(java.util.Comparator.comparing(ZipEntry::getName)).toList()) {
                try (InputStream in = jar.getInputStream(entry)) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    configurations.addAll(parse(bundle.symbolicName(), text));
                } catch (IllegalArgumentException e) {
                    throw new LinkException("configuration " + entry.getName() + " of bundle " + bundle.symbolicName() + ", " + e.getMessage()
                            + "; correct it.", e);
                }
            }
            return configurations;
        } catch (IOException e) {
            throw new LinkException("bundle " + bundle.symbolicName() + " cannot be read from " + bundle.path() + ": " + e.getMessage()
                    + "; build it anew.", e);
        }
    }

    static List<Configuration> parse(String bundle, String text) {
        if (!(Json.parse(text) instanceof Map<?, ?> top)) {
            throw new IllegalArgumentException("line 1: a configuration resource is a JSON object");
        }
        List<Configuration> configurations = new ArrayList<>();
        top.forEach((key, value) -> {
            String pid = (String) key;
            if (pid.startsWith(META)) {
                return;
            }
            if (!(value instanceof Map<?, ?> members)) {
                throw new IllegalArgumentException("\"" + pid + "\" is not followed by an object");
            }
            int tilde = pid.indexOf('~');
            int ranking = 0;
            TreeMap<String, Object> properties = new TreeMap<>();
            for (var member : members.entrySet()) {
                String name = (String) member.getKey();
                if (name.equals(META + "ranking")) {
                    ranking = Math.toIntExact((Long) member.getValue());
                } else if (!name.startsWith(META)) {
                    int colon = name.lastIndexOf(':');
                    Object typed = typed(pid, name, colon < 0 ? "" : name.substring(colon + 1), member.getValue());
                    properties.put(colon < 0 ? name : name.substring(0, colon), typed);
                }
            }
            configurations.add(new Configuration(bundle, tilde < 0 ? pid : pid.substring(0, tilde), tilde < 0 ? "" : pid.substring(tilde + 1),
                    ranking, properties));
        });
        return configurations;
    }

    private static Object typed(String pid, String name, String type, Object value) {
        try {
            if (type.isEmpty()) {
                return untyped(value);
            }
            boolean array = type.endsWith("[]");
            boolean collection = type.startsWith("Collection");
            if (!array && !collection) {
                return Scalars.parse(type, plain(value));
            }
            String element = array ? type.substring(0, type.length() - 2)
                    : type.length() > 12 ? type.substring("Collection<".length(), type.length() - 1) : "String";
            List<?> values = value instanceof List<?> list ? list : List.of(value);
            List<Object> converted = new ArrayList<>();
            for (Object v : values) {
                converted.add(Scalars.parse(element, plain(v)));
            }
            return List.copyOf(converted);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("property \"" + name + "\" of \"" + pid + "\": " + e.getMessage(), e);
        }
    }

    private static Object untyped(Object value) {
        return switch (value) {
            case List<?> list -> List.copyOf(list.stream().map(ConfigurationReader::untyped).toList());
            case null -> throw new IllegalArgumentException("null is no value");
            case Map<?, ?> _ -> throw new IllegalArgumentException("an object is no value");
            default -> value;
        };
    }

    private static String plain(Object value) {
        if (value == null || value instanceof Map || value instanceof List) {
            throw new IllegalArgumentException("a single value is wanted");
        }
        return value.toString();
    }
}
