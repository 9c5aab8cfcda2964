// Bytes from an instruction that may have none at the moment.
package ibrik.driver.rdrand;

import ibrik.runtime.api.Machine;
import java.util.Objects;
import java.util.function.LongSupplier;

/** Checks the carry of each try, bounds the tries, and stops at a source that is stuck (NIST SP 800-90B, 4.4.1: repetition count). One thread at a time. */
final class Generator {
    private static final long CARRY = 1L << 32;
    /** By chance so many equal words of 32 bits come in a row once in 2^64 words. */
    private static final int REPETITIONS = 3;

    private final String name;
    private final LongSupplier instruction;
    private final int tries;
    private int last;
    private int repetitions;

    /** @param instruction one try: 32 bits, and in bit 32 whether there were any */
    Generator(String name, LongSupplier instruction, int tries) {
        this.name = name;
        this.instruction = instruction;
        this.tries = tries;
    }

    void fill(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        for (int i = 0; i < length; i += 4) {
            int word = next();
            for (int k = i; k < Math.min(i + 4, length); k++, word >>>= 8) bytes[offset + k] = (byte) word;
        }
    }

    private int next() {
        for (int i = 0; i < tries; i++) {
            long result = instruction.getAsLong();
            if ((result & CARRY) != 0) return check((int) result);
            Machine.pause();
        }
        throw new IllegalStateException(name + " had no random bits in " + tries + " tries; the processor's generator is broken or exhausted by others");
    }

    private int check(int word) {
        repetitions = word == last ? repetitions + 1 : 1;
        last = word;
        if (repetitions >= REPETITIONS) throw new IllegalStateException(name + " gives the same bits again and again; the processor's generator is broken");
        return word;
    }
}
