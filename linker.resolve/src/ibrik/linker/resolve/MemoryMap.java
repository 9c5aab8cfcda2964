// The memory map that a board's bundle declares, with what the firmware overrides.
package ibrik.linker.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Turns attributes of capabilities into checked regions. */
final class MemoryMap {

    private static final Set<String> KINDS = Set.of("ram", "dma", "device", "table", "none");

    private MemoryMap() {}

    /**
     * Makes the regions of a composition.
     *
     * @param declared attributes of each capability, the region's name under {@value MemoryRegion#NAMESPACE}
     * @param overrides attributes by name of a region, from the .bndrun
     * @param where the board's bundle, for messages
     * @return sorted by address
     */
    static List<MemoryRegion> of(List<Map<String, String>> declared, Map<String, Map<String, String>> overrides, String where) {
        List<MemoryRegion> regions = new ArrayList<>();
        TreeMap<String, Map<String, String>> left = new TreeMap<>(overrides);
        for (Map<String, String> attributes : declared) {
            TreeMap<String, String> all = new TreeMap<>(attributes);
            String name = attributes.getOrDefault(MemoryRegion.NAMESPACE, "");
            Map<String, String> override = left.remove(name);
            if (override != null) {
                all.putAll(override);
            }
            regions.add(region(name, all, where));
        }
        for (int i = 0; i < regions.size(); i++) {
            for (MemoryRegion other : regions.subList(i + 1, regions.size())) {
                if (other.name().equals(regions.get(i).name())) {
                    throw new LinkException("memory regions " + regions.get(i) + " and " + other + " of " + where + " are both named " + other.name() + "; rename one of them.");
                }
            }
        }
        if (!left.isEmpty()) {
            throw new LinkException("the .bndrun overrides memory region \"" + left.firstKey() + "\", which " + where + " does not declare; it has "
                    + String.join(", ", regions.stream().map(MemoryRegion::name).toList()) + ".");
        }
        regions.sort((a, b) -> a.start() == b.start() ? a.name().compareTo(b.name()) : Long.compareUnsigned(a.start(), b.start()));
        check(regions, where);
        return regions;
    }

    private static MemoryRegion region(String name, Map<String, String> attributes, String where) {
        String kind = attributes.getOrDefault("kind", "");
        if (name.isEmpty() || !KINDS.contains(kind)) {
            throw new LinkException("memory region \"" + name + "\" of " + where + " is of kind \"" + kind + "\"; a region has a name and is one of "
                    + String.join(", ", KINDS.stream().sorted().toList()) + ".");
        }
        return new MemoryRegion(name, kind, number(name, "start", attributes, where), number(name, "size", attributes, where), attributes);
    }

    static long number(String region, String attribute, Map<String, String> attributes, String where) {
        String text = attributes.getOrDefault(attribute, "").strip();
        try {
            return parse(text);
        } catch (NumberFormatException e) {
            throw new LinkException("memory region \"" + region + "\" of " + where + " has the " + attribute + " \"" + text
                    + "\"; write it decimal or as 0x..., a size also with K or M.", e);
        }
    }

    /** Decimal or 0x..., with an optional K or M for 1024 and 1024 * 1024. */
    static long parse(String text) {
        long unit = text.endsWith("K") ? 1 << 10 : text.endsWith("M") ? 1 << 20 : 1;
        String digits = (unit == 1 ? text : text.substring(0, text.length() - 1)).replace("_", "");
        return unit * (digits.startsWith("0x") ? Long.parseUnsignedLong(digits.substring(2), 16) : Long.parseLong(digits));
    }

    private static void check(List<MemoryRegion> regions, String where) {
        for (MemoryRegion ram : regions) {
            if (!ram.kind().equals("ram") || ram.size() != 0) continue;
            for (MemoryRegion region : regions) {
                if (region.kind().equals("dma") && region.isPlaced() && Long.compareUnsigned(region.end() - 1, ram.start()) >= 0) {
                    throw new LinkException("memory region " + region + " of " + where + " may lie in region " + ram.name() + ", whose size the boot code finds out and all of which becomes heap; give region " + ram.name()
                            + " a size, or give " + region.name() + " the start 0, which has the linker place it.");
                }
            }
        }
        List<MemoryRegion> sorted = regions.stream().filter(r -> r.size() != 0)
                .sorted(Comparator.comparing(MemoryRegion::start, Long::compareUnsigned)).toList();
        for (int i = 0; i < sorted.size(); i++) {
            MemoryRegion region = sorted.get(i);
            if (region.end() != 0 && Long.compareUnsigned(region.end(), region.start()) < 0) {
                throw new LinkException("memory region " + region.name() + " of " + where + " ends behind the last address; make it smaller.");
            }
            for (MemoryRegion other : sorted.subList(i + 1, sorted.size())) {
                if (region.overlaps(other)) {
                    throw new LinkException("memory regions " + region + " and " + other + " of " + where
                            + " overlap; change one of them in the board's bnd.bnd, or its override in the .bndrun.");
                }
            }
        }
    }
}
