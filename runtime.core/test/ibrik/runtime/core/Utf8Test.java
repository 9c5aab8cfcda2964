package ibrik.runtime.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.Memory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {
    private static final Address TEXT = Address.of(0x1000);

    @AfterEach
    void uninstall() { Memory.install(null); }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "gr\u00fc\u00df", "\u20ac 5", "mixed \ud83d\ude00 end", "\u07ff\u0800\uffff"})
    void decodesWhatTheJdkEncodes(String text) {
        Memory.install(new ArrayMemory(0x1000, 256));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) TEXT.store8(i, bytes[i]);
        assertEquals(text, Utf8.decode(TEXT, bytes.length));
    }
}
