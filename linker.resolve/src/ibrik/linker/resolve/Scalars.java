// Typed property values written as text: in component XML and in configurations.
package ibrik.linker.resolve;

/** Converts text to the scalar types that component properties may have. Integers may be written in hexadecimal as 0x.... */
final class Scalars {

    private Scalars() {}

    /**
     * Converts a value.
     *
     * @param type String, Long, Double, Float, Integer, Byte, Character, Boolean or Short, or a primitive's name
     * @throws IllegalArgumentException if the text is no such value, or the type is unknown
     */
    static Object parse(String type, String text) {
        String trimmed = text.strip();
        return switch (type) {
            case "String" -> text;
            case "Long", "long" -> parseLong(trimmed);
            case "Integer", "int" -> parseInt(trimmed);
            case "Short", "short" -> Short.decode(trimmed);
            case "Byte", "byte" -> Byte.decode(trimmed);
            case "Double", "double" -> Double.valueOf(trimmed);
            case "Float", "float" -> Float.valueOf(trimmed);
            case "Boolean", "boolean" -> Boolean.valueOf(trimmed);
            case "Character", "char" -> {
                if (text.length() != 1) {
                    throw new IllegalArgumentException("\"" + text + "\" is not one character");
                }
                yield text.charAt(0);
            }
            default -> throw new IllegalArgumentException("\"" + type + "\" is no type of a component property");
        };
    }

    private static Long parseLong(String text) {
        boolean hexadecimal = text.startsWith("0x") || text.startsWith("0X");
        return hexadecimal ? Long.parseUnsignedLong(text.substring(2).replace("_", ""), 16) : Long.decode(text);
    }

    private static Integer parseInt(String text) {
        boolean hexadecimal = text.startsWith("0x") || text.startsWith("0X");
        return hexadecimal ? Integer.parseUnsignedInt(text.substring(2).replace("_", ""), 16) : Integer.decode(text);
    }
}
