package ibrik.firmware.hello;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HelloTest {
    @Test
    void lettersAreCountedWithoutCaseAndOther() {
        assertEquals("[a=3, d=1, n=1]", Hello.letters("Ada 1, an").toString());
        assertEquals("[]", Hello.letters("").toString());
    }
}
