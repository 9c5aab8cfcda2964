package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Inject;
import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Shadow;
import ibrik.runtime.api.link.Substitute;
import java.util.Locale;

/**
 * The condition Final_Sigma of the Unicode Standard, table 3-17: a cased letter comes before, with nothing but case-ignorable characters between, and none so after.
 * Written without java.text.BreakIterator, which would bring the locale data with it.
 */
@Substitute("java.lang.ConditionalSpecialCasing")
final class CasingSubstitution {
    private CasingSubstitution() {}

    @Shadow
    private static native boolean isCased(int character);

    @Replace(hash = "b0b7dba98bbc201e")
    private static boolean isFinalCased(String text, int index, Locale locale) {
        int before = index;
        int character = -1;
        while (before > 0) {
            character = text.codePointBefore(before);
            if (!isIgnorable(character)) break;
            before -= Character.charCount(character);
        }
        if (before == 0 || !isCased(character)) return false;
        int after = index + Character.charCount(text.codePointAt(index));
        while (after < text.length()) {
            character = text.codePointAt(after);
            if (!isIgnorable(character)) return !isCased(character);
            after += Character.charCount(character);
        }
        return true;
    }

    /** Case_Ignorable: D136. */
    @Inject
    private static boolean isIgnorable(int character) {
        return switch (character) {
            case '\'', '.', ':', 0xb7, 0x2018, 0x2019, 0x2024, 0x2027 -> true;
            default -> switch (Character.getType(character)) {
                case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.MODIFIER_LETTER, Character.MODIFIER_SYMBOL -> true;
                default -> false;
            };
        };
    }
}
