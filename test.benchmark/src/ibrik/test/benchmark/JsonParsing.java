// Parses a JSON text to maps, lists, strings and numbers: characters, strings, hashing, boxing. RFC 8259 without \\u escapes.
package ibrik.test.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Parses the same generated document over and over and walks what comes out. */
final class JsonParsing implements Benchmark {

    private static final int RECORDS = 400;
    private static final int PASSES = 40;

    private String text;
    private int at;

    @Override
    public String name() {
        return "json";
    }

    @Override
    public long iterate() {
        if (text == null) {
            text = document();
        }
        long hash = 0;
        for (int i = 0; i < PASSES; i++) {
            at = 0;
            hash = hash * 31 + hash(value());
        }
        return hash;
    }

    private static String document() {
        StringBuilder json = new StringBuilder("[");
        int seed = 42;
        for (int i = 0; i < RECORDS; i++) {
            seed = seed * 1_103_515_245 + 12_345;
            json.append(i == 0 ? "" : ",\n").append("{\"id\": ").append(i).append(", \"name\": \"item \\\"").append(seed & 0xffff)
                    .append("\\\"\", \"weight\": ").append(seed >>> 20).append('.').append(seed >>> 8 & 7).append(", \"tags\": [\"red\", \"")
                    .append((seed & 1) == 0 ? "small" : "large").append("\", null], \"on\": ").append((seed & 2) == 0)
                    .append(", \"place\": {\"x\": ").append(seed % 1000).append(", \"y\": -").append(i).append("}}");
        }
        return json.append(']').toString();
    }

    private Object value() {
        skip();
        char c = text.charAt(at);
        return switch (c) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word(4, Boolean.TRUE);
            case 'f' -> word(5, Boolean.FALSE);
            case 'n' -> word(4, null);
            default -> number();
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new HashMap<>();
        at++;
        skip();
        while (text.charAt(at) != '}') {
            String name = string();
            skip();
            at++;
            members.put(name, value());
            separator();
        }
        at++;
        return members;
    }

    private List<Object> array() {
        List<Object> values = new ArrayList<>();
        at++;
        skip();
        while (text.charAt(at) != ']') {
            values.add(value());
            separator();
        }
        at++;
        return values;
    }

    private void separator() {
        skip();
        if (text.charAt(at) == ',') {
            at++;
            skip();
        }
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        at++;
        while (true) {
            char c = text.charAt(at++);
            if (c == '"') {
                return string.toString();
            }
            string.append(c == '\\' ? text.charAt(at++) : c);
        }
    }

    private Object number() {
        boolean negative = text.charAt(at) == '-';
        if (negative) {
            at++;
        }
        long whole = digits();
        if (text.charAt(at) != '.') {
            return negative ? -whole : whole;
        }
        int start = ++at;
        long fraction = digits();
        double scale = 1;
        for (int i = start; i < at; i++) {
            scale *= 10;
        }
        double value = whole + fraction / scale;
        return negative ? -value : value;
    }

    private long digits() {
        long value = 0;
        for (char c = text.charAt(at); c >= '0' && c <= '9'; c = text.charAt(++at)) {
            value = value * 10 + (c - '0');
        }
        return value;
    }

    private Object word(int length, Object value) {
        at += length;
        return value;
    }

    private void skip() {
        while (text.charAt(at) <= ' ') {
            at++;
        }
    }

    private static long hash(Object value) {
        return switch (value) {
            case null -> 7;
            case Map<?, ?> map -> {
                // The sum does not depend on the order of the table.
                long sum = 3;
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    sum += entry.getKey().hashCode() * 17L ^ hash(entry.getValue());
                }
                yield sum;
            }
            case List<?> list -> {
                long hash = 5;
                for (Object element : list) {
                    hash = hash * 31 + hash(element);
                }
                yield hash;
            }
            case Double number -> Double.doubleToLongBits(number);
            case Long number -> number;
            case Boolean truth -> truth ? 11 : 13;
            default -> value.hashCode();
        };
    }
}
