package ibrik.linker.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigurationReaderTest {

    private static Configuration one(String text) {
        List<Configuration> all = ConfigurationReader.parse("bundle", text);
        assertEquals(1, all.size());
        return all.getFirst();
    }

    private static String refusal(String text) {
        return assertThrows(IllegalArgumentException.class, () -> ConfigurationReader.parse("bundle", text)).getMessage();
    }

    @Test
    void pidNameRankingAndValues() {
        Configuration c = one("""
                {
                  ":configurator:resource-version": 1, /* metadata */
                  "driver~left": {
                    ":configurator:ranking": 3,
                    "a": 1, "b": 1.5, "c": true, "d": "t\\u00e4xt\\n", "e": [1, 2],
                    "f:Integer": 7, "g:Integer": "0xffffffff", "h:Long[]": [1, "0x10"], "i:Collection<Byte>": [1], "j:Character": "x"
                  }
                }""");
        assertEquals("driver", c.pid());
        assertEquals("left", c.name());
        assertEquals("driver~left", c.fullPid());
        assertEquals(3, c.ranking());
        assertEquals(1L, c.properties().get("a"));
        assertEquals(1.5, c.properties().get("b"));
        assertEquals(true, c.properties().get("c"));
        assertEquals("t\u00e4xt\n", c.properties().get("d"));
        assertEquals(List.of(1L, 2L), c.properties().get("e"));
        assertEquals(7, c.properties().get("f"));
        assertEquals(-1, c.properties().get("g"));
        assertEquals(List.of(1L, 16L), c.properties().get("h"));
        assertEquals(List.of((byte) 1), c.properties().get("i"));
        assertEquals('x', c.properties().get("j"));
    }

    @Test
    void mistakesNameTheirPlace() {
        assertTrue(refusal("{ \"a\": { \"b\": 1\n \"c\": 2 } }").contains("line 2: ',' is missing"));
        assertTrue(refusal("{ \"a\": 1 }").contains("\"a\" is not followed by an object"));
        assertTrue(refusal("{ \"a\": { \"b:Integer\": \"many\" } }").contains("\"b:Integer\" of \"a\""));
        assertTrue(refusal("{ \"a\": { \"b\": null } }").contains("null is no value"));
        assertTrue(refusal("{ \"a\": {} } x").contains("after the end"));
    }
}
