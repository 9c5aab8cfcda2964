package ibrik.runtime.api;

import org.osgi.annotation.versioning.ProviderType;

/** A source of true randomness: what SecureRandom seeds itself from. Any thread; may block the caller for as long as the hardware takes; never returns guessable bytes. */
@ProviderType
public interface EntropySource {
    /**
     * Fills a part of an array.
     *
     * @throws IllegalStateException if the hardware fails its own test or does not answer: one sentence that says which
     */
    void fill(byte[] bytes, int offset, int length);

    /** Name of the hardware, e.g. {@code RDSEED}. */
    String name();
}
