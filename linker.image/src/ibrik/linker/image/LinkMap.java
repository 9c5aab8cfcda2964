package ibrik.linker.image;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The link map: sizes by section and by bundle, then every item with address, size and bundle. */
final class LinkMap {
    private LinkMap() {}

    static String print(List<Section> sections) {
        StringBuilder out = new StringBuilder("sections\n");
        Map<String, Map<String, Long>> bundles = new TreeMap<>();
        for (Section section : sections) {
            out.append(String.format("    %-22s 0x%08x  %9d bytes  %5d items%n", section.name, section.start, section.end - section.start, section.items.size()));
            for (Item item : section.items) {
                bundles.computeIfAbsent(item.bundle(), key -> new TreeMap<>()).merge(section.name, (long) item.bytes().length, Long::sum);
            }
        }
        out.append("\nbundles, bytes by section\n");
        bundles.forEach((bundle, sizes) -> out.append(String.format("    %-28s %s%n", bundle, sizes)));
        for (Section section : sections) {
            out.append('\n').append(section.name).append('\n');
            for (int i = 0; i < section.items.size(); i++) {
                Item item = section.items.get(i);
                out.append(String.format("    0x%08x %7d  %-24s %s%n", section.addresses.get(i), item.bytes().length, item.bundle(), item.title()));
            }
        }
        return out.toString().replace(System.lineSeparator(), "\n");
    }
}
