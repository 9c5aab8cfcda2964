package ibrik.runtime.arm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ArmProcessorTest {
    @Test
    void namesTheCortexA7AndOthersByNumber() {
        assertEquals("ARM Cortex-A7 r0p5", ArmProcessor.describe(0x410f_c075));
        assertEquals("ARM part 0xc09 r3p0", ArmProcessor.describe(0x413f_c090));
    }
}
