package ibrik.driver.linux;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.BootRecord;
import ibrik.runtime.api.Clock;
import ibrik.runtime.api.Console;
import ibrik.runtime.api.EntropySource;
import ibrik.runtime.api.Machine;
import ibrik.runtime.api.Processor;
import ibrik.runtime.api.WallClock;
import ibrik.runtime.api.link.NoPoll;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Console, clocks and randomness over system calls. Buffers are handed to the kernel by address within a region where nothing can collect. */
@Component(service = {Console.class, Clock.class, WallClock.class, EntropySource.class, LinuxSystem.class})
public final class LinuxSystem implements Console, Clock, WallClock, EntropySource {
    private static final int STANDARD_INPUT = 0;
    private static final int STANDARD_OUTPUT = 1;
    private static final int CLOCK_REALTIME = 0;
    private static final int CLOCK_MONOTONIC = 1;
    private static final int ARRAY_BASE = 12;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    /** Error numbers that ask for another try (errno(3)). */
    private static final int EINTR = -4;
    private static final int EAGAIN = -11;

    private final boolean arm;
    private final byte[] single = new byte[1];
    /** Two machine words or two 64-bit values. */
    private final byte[] time = new byte[20];
    /** How often the time was asked for: an interrupt handler may ask for it while a thread does. */
    private volatile int asked;
    /** Null where there are no threads that could run while one waits for input. */
    private ConsoleReader reader;

    @Activate
    public LinuxSystem(@Reference Processor processor) { arm = processor.architecture().equals("arm"); }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int done = 0;
        while (done < length) {
            int result = call(arm ? 4 : 1, STANDARD_OUTPUT, bytes, offset + done, length - done);
            if (result < 0 && result != EINTR && result != EAGAIN) return;
            if (result > 0) done += result;
        }
    }

    @Override
    public void write(int value) {
        single[0] = (byte) value;
        write(single, 0, 1);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        if (length == 0) return 0;
        return reader != null ? reader.read(bytes, offset, length) : readNow(bytes, offset, length);
    }

    /** From now on reads go through this. */
    void readWith(ConsoleReader threaded) { reader = threaded; }

    /** Reads at least one byte; the whole process waits for it. */
    int readNow(byte[] bytes, int offset, int length) {
        int result;
        do {
            result = call(arm ? 3 : 0, STANDARD_INPUT, bytes, offset, length);
        } while (result == EINTR || result == EAGAIN);
        return result <= 0 ? -1 : result;
    }

    @Override
    public int available() { return 0; }

    @Override
    public boolean echoes() { return true; }

    @Override
    @NoPoll("the scheduler asks for the time")
    public long nanoTime() { return clock(CLOCK_MONOTONIC); }

    @Override
    public long sinceReset() { return nanoTime() - BootRecord.entryTime(); }

    @Override
    public long currentTimeMillis() { return clock(CLOCK_REALTIME) / 1_000_000; }

    /** getrandom: waits until the kernel's generator has been seeded once. */
    @Override
    public void fill(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        int done = 0;
        while (done < length) {
            int result = random(bytes, offset + done, length - done);
            if (result < 0 && result != EINTR) throw new IllegalStateException("the kernel gives no random bytes: getrandom fails with error " + -result);
            if (result > 0) done += result;
        }
    }

    @Override
    public String name() { return "getrandom"; }

    private int random(byte[] bytes, int offset, int length) {
        Address zero = Address.of(0);
        return Machine.systemCall(arm ? 384 : 318, Address.ofObject(bytes).plus(ARRAY_BASE + offset), Address.of(length), zero, zero, zero, zero).toInt();
    }

    /** clock_gettime on x86-64, clock_gettime64 on ARM: both fill two 64-bit values. */
    @NoPoll("the scheduler asks for the time")
    private long clock(int id) {
        Address zero = Address.of(0);
        Address buffer = Address.ofObject(time).plus(ARRAY_BASE + 4);
        int turn;
        long nanos;
        do {
            turn = asked + 1;
            asked = turn;
            Machine.systemCall(arm ? 403 : 228, Address.of(id), buffer, zero, zero, zero, zero);
            nanos = buffer.load64Volatile(0) * NANOS_PER_SECOND + buffer.load64Volatile(8);
        } while (asked != turn);
        return nanos;
    }

    private static int call(int number, int file, byte[] bytes, int offset, int length) {
        Address zero = Address.of(0);
        return Machine.systemCall(number, Address.of(file), Address.ofObject(bytes).plus(ARRAY_BASE + offset), Address.of(length), zero, zero, zero).toInt();
    }
}
