package ibrik.runtime.core;

import java.lang.reflect.Modifier;

/**
 * Fields by name, where the name is not known at link time: for Unsafe.objectFieldOffset and the atomic field updaters. Has the instance fields of all classes of bundles, not those of the JDK. At link time
 * the simulator answers in place of these methods.
 */
public final class FieldTable {
    /** Written by the linker: a line with the name of each class, then one per field: tab, name, blank, descriptor, blank, access flags, blank, offset. */
    private static String lines;

    private FieldTable() {}

    /** The offset of a field that the class declares. Throws InternalError if it has none of this name. */
    public static long offset(Class<?> holder, String field) {
        String entry = find(holder, field);
        if (entry == null) throw new InternalError(field);
        return Integer.parseInt(entry.substring(entry.lastIndexOf(' ') + 1));
    }

    /**
     * The offset of a volatile field that the class declares.
     *
     * @param descriptor the type it must have
     * @throws RuntimeException whose cause is NoSuchFieldException
     * @throws ClassCastException if it holds references of another type
     * @throws IllegalArgumentException if it is of another type or not volatile
     */
    public static long volatileOffset(Class<?> holder, String field, String descriptor) {
        String entry = find(holder, field);
        if (entry == null) throw new RuntimeException(new NoSuchFieldException(field));
        int type = entry.indexOf(' ') + 1;
        int flags = entry.indexOf(' ', type) + 1;
        int offset = entry.indexOf(' ', flags) + 1;
        String found = entry.substring(type, flags - 1);
        if (!found.equals(descriptor)) {
            String message = "field " + field + " of " + holder.getName() + " is of type " + found + ", not " + descriptor;
            if (descriptor.length() > 1) throw new ClassCastException(message);
            throw new IllegalArgumentException(message);
        }
        if (!Modifier.isVolatile(Integer.parseInt(entry.substring(flags, offset - 1)))) throw new IllegalArgumentException("field " + field + " of " + holder.getName() + " is not volatile");
        return Integer.parseInt(entry.substring(offset));
    }

    /** The entry without the tab before it, or null. */
    private static String find(Class<?> holder, String field) {
        String type = "\n" + holder.getName() + "\n";
        int at = lines.indexOf(type);
        if (at < 0) return null;
        String wanted = "\t" + field + " ";
        for (at += type.length(); at < lines.length() && lines.charAt(at) == '\t';) {
            int end = lines.indexOf('\n', at);
            if (lines.startsWith(wanted, at)) return lines.substring(at + 1, end);
            at = end + 1;
        }
        return null;
    }
}
