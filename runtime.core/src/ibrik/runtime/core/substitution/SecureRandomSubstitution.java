package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Shadow;
import ibrik.runtime.api.link.Substitute;
import ibrik.runtime.core.EntropyRandom;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;

/** The default SecureRandom draws from the composition's EntropySource; {@code getProvider} is null, as there is none. */
@Substitute("java.security.SecureRandom")
final class SecureRandomSubstitution {
    @Shadow
    private SecureRandomSpi secureRandomSpi;
    @Shadow
    private String algorithm;

    private SecureRandomSubstitution() {}

    @Replace(hash = "14dec17dab5e7a3c")
    private void getDefaultPRNG(boolean setSeed, byte[] seed) {
        secureRandomSpi = new EntropyRandom();
        algorithm = "Entropy";
    }

    @Replace(hash = "6ae6dba261e400ca")
    private boolean getThreadSafe() { return secureRandomSpi instanceof EntropyRandom; }

    @Replace(hash = "95829cb35d067094")
    public static SecureRandom getInstanceStrong() { return new SecureRandom(); }
}
