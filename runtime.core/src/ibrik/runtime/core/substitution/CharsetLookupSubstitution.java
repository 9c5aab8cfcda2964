package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Shadow;
import ibrik.runtime.api.link.Substitute;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** By name there are the character sets that every Java platform has (java.nio.charset.StandardCharsets), under their names and aliases; the others would have to be found by reflection. */
@Substitute("sun.nio.cs.StandardCharsets")
final class CharsetLookupSubstitution {
    private CharsetLookupSubstitution() {}

    @Shadow
    private static String toLower(String name) { return name; }

    @Shadow
    private String canonicalize(String name) { return name; }

    @Replace(hash = "1801707560fe0c54")
    private Charset lookup(String name) {
        return switch (canonicalize(toLower(name))) {
            case "utf-8" -> StandardCharsets.UTF_8;
            case "us-ascii" -> StandardCharsets.US_ASCII;
            case "iso-8859-1" -> StandardCharsets.ISO_8859_1;
            case "utf-16" -> StandardCharsets.UTF_16;
            case "utf-16be" -> StandardCharsets.UTF_16BE;
            case "utf-16le" -> StandardCharsets.UTF_16LE;
            default -> null;
        };
    }
}
