// A reference of a component to services of others. OSGi Compendium 8.1, section 112.3.
package ibrik.linker.resolve;

/**
 * A static reference.
 *
 * @param type binary name of the service interface
 * @param target filter over the provider's properties, or empty
 * @param parameter index of the constructor parameter, or -1
 * @param field name of the field, or empty
 * @param bind name of the bind method, or empty
 * @param collection how several services or their properties are handed over: "service", "properties", ... or empty
 */
public record Reference(String name, String type, Cardinality cardinality, String target, int parameter, String field, String bind,
        String collection) {

    /** Name for people: bnd numbers the references of a constructor. */
    public String title() {
        return parameter >= 0 && name.startsWith("$") ? "constructor parameter " + (parameter + 1) : "reference \"" + name + "\"";
    }

    /** How many services a reference takes. */
    public enum Cardinality {
        OPTIONAL("0..1"), MANDATORY("1..1"), MULTIPLE("0..n"), AT_LEAST_ONE("1..n");

        private final String text;

        Cardinality(String text) {
            this.text = text;
        }

        public boolean isMandatory() {
            return this == MANDATORY || this == AT_LEAST_ONE;
        }

        public boolean isMultiple() {
            return this == MULTIPLE || this == AT_LEAST_ONE;
        }

        /** The form used in component XML, e.g. "0..n". */
        @Override
        public String toString() {
            return text;
        }

        static Cardinality parse(String text) {
            for (Cardinality cardinality : values()) {
                if (cardinality.text.equals(text)) {
                    return cardinality;
                }
            }
            throw new IllegalArgumentException("\"" + text + "\" is none of 0..1, 1..1, 0..n, 1..n");
        }
    }
}
