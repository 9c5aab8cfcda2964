package ibrik.compiler.core.pass;

import ibrik.linker.model.MethodInfo;
import java.util.Map;
import java.util.Set;

/** Methods of the class library that write nothing, unless they throw: what is known of memory before their call holds behind it. */
final class ReadingCode {
    private static final Map<String, Set<String>> METHODS = Map.of(
            "java/lang/StringUTF16", Set.of("charAt", "getChar", "length"),
            "java/lang/StringLatin1", Set.of("charAt", "equals", "hashCode"),
            "java/lang/String", Set.of("length", "charAt", "isLatin1", "coder"));

    private ReadingCode() {}

    static boolean contains(MethodInfo method) {
        Set<String> names = METHODS.get(method.owner.name);
        return names != null && names.contains(method.name);
    }
}
