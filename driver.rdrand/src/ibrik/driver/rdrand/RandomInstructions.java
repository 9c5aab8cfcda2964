// Entropy of the processor (Intel SDM volume 1, 7.3.17; Intel Digital Random Number Generator Software Implementation Guide 2.1).
package ibrik.driver.rdrand;

import ibrik.runtime.api.EntropySource;
import ibrik.runtime.api.Machine;
import org.osgi.service.component.annotations.Component;

/**
 * RDSEED, the conditioned output of the entropy source, where there is one; else RDRAND, which a deterministic generator makes that the same source seeds again at short intervals. Which of them is asked of CPUID when bytes are wanted
 * for the first time, so that an image that never wants any runs on processors without.
 */
@Component(property = "ibrik.start.demand:Boolean=true")
public final class RandomInstructions implements EntropySource {
    private static final int FEATURES = 1;
    /** Of ECX. */
    private static final int RDRAND = 1 << 30;
    private static final int EXTENDED_FEATURES = 7;
    /** Of EBX. */
    private static final int RDSEED = 1 << 18;
    private static final int EBX = 1;
    private static final int ECX = 2;

    /** RDRAND that fails so many times in a row is broken (guide, 5.2.1). */
    private static final int NUMBER_TRIES = 10;
    /** RDSEED fails while others draw from the source; waiting helps (guide, 5.3.1). This is some milliseconds. */
    private static final int SEED_TRIES = 100_000;

    /** Null until it is known what the processor has. */
    private Generator generator;

    @Override
    public synchronized void fill(byte[] bytes, int offset, int length) {
        if (generator == null) generator = choose();
        generator.fill(bytes, offset, length);
    }

    @Override
    public String name() { return hasSeed() ? "RDSEED" : "RDRAND"; }

    private static Generator choose() {
        if (hasSeed()) return new Generator("RDSEED", Machine::randomSeed, SEED_TRIES);
        if ((Machine.cpuid(FEATURES, 0, ECX) & RDRAND) != 0) return new Generator("RDRAND", Machine::randomNumber, NUMBER_TRIES);
        throw new IllegalStateException("this processor has neither RDSEED nor RDRAND (CPUID); take one that has, as QEMU's -cpu max, or another EntropySource in the .bndrun");
    }

    private static boolean hasSeed() {
        return Integer.compareUnsigned(Machine.cpuid(0, 0, 0), EXTENDED_FEATURES) >= 0 && (Machine.cpuid(EXTENDED_FEATURES, 0, EBX) & RDSEED) != 0;
    }
}
