package ibrik.linker.image;

import ibrik.linker.model.SimObject;
import ibrik.compiler.core.target.Symbol;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The link map, a text: sizes by section, by bundle, by class and of the snapshot's objects by type, then every item with address, size and bundle. */
final class LinkMap {
    private final List<Section> sections;
    private final StringBuilder out = new StringBuilder();

    private LinkMap(List<Section> sections) { this.sections = sections; }

    static String print(List<Section> sections) {
        LinkMap map = new LinkMap(sections);
        map.sections();
        map.bundles();
        map.classes();
        map.objects();
        map.items();
        return map.out.toString();
    }

    private void line(String format, Object... values) { out.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n'); }

    private void sections() {
        line("sections");
        for (Section section : sections) line("    %-22s 0x%08x  %9d bytes  %6d items", section.name, section.start, section.end - section.start, section.items.size());
    }

    private void bundles() {
        Map<String, Map<String, Long>> bundles = new TreeMap<>();
        for (Section section : sections)
            for (Item item : section.items) bundles.computeIfAbsent(item.bundle(), key -> new TreeMap<>()).merge(section.name, (long) item.bytes().length, Long::sum);
        line("%nbundles, bytes by section");
        bundles.forEach((bundle, sizes) -> line("    %-28s %s", bundle, sizes));
    }

    private void classes() {
        Map<String, Map<String, Long>> classes = new TreeMap<>();
        for (Section section : sections) {
            for (Item item : section.items) {
                if (item.owner() != null) classes.computeIfAbsent(item.bundle() + " " + item.owner(), key -> new TreeMap<>()).merge(section.name, (long) item.bytes().length, Long::sum);
            }
        }
        line("%nclasses, bytes by section (code, descriptors, class objects, static fields)");
        classes.forEach((name, sizes) -> line("    %9d  %-80s %s", sizes.values().stream().mapToLong(Long::longValue).sum(), name, sizes));
    }

    private void objects() {
        Map<String, long[]> types = new TreeMap<>();
        for (Section section : sections) {
            for (Item item : section.items) {
                if (!(item.symbol() instanceof Symbol.Snapshot(SimObject object))) continue;
                long[] sum = types.computeIfAbsent(object.type.javaName(), key -> new long[2]);
                sum[0]++;
                sum[1] += item.bytes().length;
            }
        }
        line("%nobjects of the snapshot by type");
        types.forEach((name, sum) -> line("    %9d bytes %7d objects  %s", sum[1], sum[0], name));
    }

    private void items() {
        for (Section section : sections) {
            line("%n%s", section.name);
            for (int i = 0; i < section.items.size(); i++) {
                Item item = section.items.get(i);
                line("    0x%08x %7d  %-24s %s", section.addresses.get(i), item.bytes().length, item.bundle(), item.title());
            }
        }
    }
}
