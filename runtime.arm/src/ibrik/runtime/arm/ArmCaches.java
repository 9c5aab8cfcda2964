package ibrik.runtime.arm;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.CacheMaintenance;
import ibrik.runtime.api.Machine;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Data cache maintenance by address to the point of coherency (ARM DDI 0406C, B2.2.7 and B4.2.1), which all levels of cache of a Cortex-A7 lie before. */
@Component(configurationPid = "ibrik.runtime.arm.caches", configurationPolicy = ConfigurationPolicy.REQUIRE, property = "ibrik.start.demand:Boolean=true")
public final class ArmCaches implements CacheMaintenance {
    private final int line;

    /** Settings of the board. */
    @interface Settings {
        /** Bytes of the smallest line of its data caches: 64 on Cortex-A7 (ARM DDI 0464, 6.1). */
        int line();
    }

    @Activate
    public ArmCaches(Settings settings) { this(settings.line()); }

    ArmCaches(int line) {
        if (line <= 0 || (line & line - 1) != 0) throw new IllegalArgumentException("cache lines of " + line + " bytes: the size must be a power of two; set it right in the board's configuration");
        this.line = line;
    }

    @Override
    public int lineSize() { return line; }

    @Override
    public void clean(Address start, int length) {
        Address end = start.plus(length);
        for (Address a = start.alignDown(line); a.isBelow(end); a = a.plus(line)) Machine.cleanCacheLine(a);
        Machine.synchronise();
    }

    @Override
    public void invalidate(Address start, int length) {
        check(start, length);
        Address end = start.plus(length);
        for (Address a = start; a.isBelow(end); a = a.plus(line)) Machine.invalidateCacheLine(a);
        Machine.synchronise();
    }

    /** Throws unless the range is made of whole lines. */
    void check(Address start, int length) {
        if (((start.toInt() | length) & line - 1) == 0) return;
        throw new IllegalArgumentException("the " + length + " bytes at 0x" + Integer.toHexString(start.toInt()) + " are not made of whole cache lines of " + line + " bytes: what lies beside them would be lost; align them");
    }

    @Override
    public void flush(Address start, int length) {
        Address end = start.plus(length);
        for (Address a = start.alignDown(line); a.isBelow(end); a = a.plus(line)) Machine.flushCacheLine(a);
        Machine.synchronise();
    }
}
