package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;
import java.util.Locale;

/** Names of languages and countries are their codes, which Locale's specification has for what is not localised: an image has no locale data. */
@Substitute("java.util.Locale")
final class LocaleNamesSubstitution {
    private LocaleNamesSubstitution() {}

    @Replace(hash = "a6c8d09b618a5217")
    public String getDisplayName(Locale in) {
        Locale self = (Locale) (Object) this;
        StringBuilder name = new StringBuilder(self.getLanguage());
        String separator = name.isEmpty() ? "" : " (";
        for (String part : new String[] {self.getScript(), self.getCountry(), self.getVariant()}) {
            if (part.isEmpty()) continue;
            name.append(separator).append(part);
            separator = separator.isEmpty() ? " (" : ", ";
        }
        return separator.equals(", ") ? name.append(')').toString() : name.toString();
    }

    @Replace(hash = "dec1b28ea6c6567c")
    private String getDisplayString(String code, String category, Locale in, int type) { return code; }
}
