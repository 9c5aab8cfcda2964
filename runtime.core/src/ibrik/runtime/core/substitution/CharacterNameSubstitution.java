package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;

/** Names of Unicode characters are 700 KB of resource that no image has: Character.getName and the regular expression {@code \N} end here. */
@Substitute("java.lang.CharacterName")
final class CharacterNameSubstitution {
    private CharacterNameSubstitution() {}

    @Replace(hash = "efc6bd92391a3fac")
    public static CharacterNameSubstitution getInstance() { throw new UnsupportedOperationException("names of Unicode characters are not in the image"); }
}
