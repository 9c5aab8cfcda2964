package ibrik.runtime.amd64;

import ibrik.runtime.api.Machine;
import ibrik.runtime.api.Processor;
import org.osgi.service.component.annotations.Component;

/** The processor as CPUID names itself (Intel SDM vol. 2A, CPUID: brand string, leaves 80000002h to 80000004h). */
@Component
public final class Amd64Processor implements Processor {
    private static final int HIGHEST_EXTENDED = 0x8000_0000;
    private static final int BRAND_FIRST = 0x8000_0002;
    private static final int BRAND_LAST = 0x8000_0004;

    @Override
    public String architecture() { return "amd64"; }

    @Override
    public String name() {
        if (Integer.compareUnsigned(Machine.cpuid(HIGHEST_EXTENDED, 0, 0), BRAND_LAST) < 0) return "x86-64";
        StringBuilder name = new StringBuilder(48);
        for (int leaf = BRAND_FIRST; leaf <= BRAND_LAST; leaf++) {
            for (int register = 0; register < 4; register++) appendAscii(name, Machine.cpuid(leaf, 0, register));
        }
        return name.toString().trim();
    }

    private static void appendAscii(StringBuilder text, int four) {
        for (int i = 0; i < 4; i++, four >>>= 8) {
            if ((four & 0xff) != 0) text.append((char) (four & 0xff));
        }
    }
}
