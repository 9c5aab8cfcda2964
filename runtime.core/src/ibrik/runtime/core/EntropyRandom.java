package ibrik.runtime.core;

import ibrik.runtime.api.EntropySource;
import ibrik.runtime.api.link.MissingWithout;
import java.security.ProviderException;
import java.security.SecureRandomSpi;

/** What {@code new SecureRandom()} is in an image: the bytes of the composition's {@link EntropySource} as they are. A seed that an application sets cannot make true randomness better, and is ignored. */
public final class EntropyRandom extends SecureRandomSpi {
    private static final long serialVersionUID = 1;

    @Override
    protected void engineSetSeed(byte[] seed) { }

    @Override
    protected void engineNextBytes(byte[] bytes) { source().fill(bytes, 0, bytes.length); }

    @Override
    protected byte[] engineGenerateSeed(int count) {
        byte[] bytes = new byte[count];
        engineNextBytes(bytes);
        return bytes;
    }

    /** @throws ProviderException if the composition has none */
    @MissingWithout(value = EntropySource.class, remedy = "name a bundle that provides one in the .bndrun, on x86 -runrequires.entropy: bnd.identity;id='driver.rdrand'")
    public static EntropySource source() {
        EntropySource source = SystemConsole.entropy;
        if (source == null) throw new ProviderException("SecureRandom has no source of seeds: this image has no EntropySource; name a bundle that provides one in its .bndrun.");
        return source;
    }
}
