package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Shadow;
import ibrik.runtime.api.link.Substitute;
import java.util.Locale;

/** The locales for display and format are the default locale at first: an image has no properties that tell them apart. */
@Substitute("java.util.Locale")
final class LocaleSubstitution {
    @Shadow
    private static volatile Locale defaultLocale;

    private LocaleSubstitution() {}

    @Replace(hash = "e6dd2e2b069b3416")
    private static Locale initDefault(Locale.Category category) { return defaultLocale; }
}
