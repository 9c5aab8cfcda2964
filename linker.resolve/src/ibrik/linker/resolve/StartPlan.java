// What the start-up code of an image does, in order. The linker turns it into bytecode.
package ibrik.linker.resolve;

import java.util.List;
import java.util.Map;

/**
 * Component instances in the order of construction: each after all it refers to. For each, the start-up code calls the
 * constructor, sets fields, calls bind methods and then the activate method. At an orderly end it calls the deactivate
 * methods in reverse order.
 */
public record StartPlan(List<Instance> instances) {

    public StartPlan {
        instances = List.copyOf(instances);
    }

    /**
     * One object to construct.
     *
     * @param index position in the plan
     * @param component its description
     * @param pid factory PID and name ("ibrik.driver.uart~console"), or empty if there is no configuration
     * @param properties component properties with the configuration laid over them, sorted by name
     * @param constructor the constructor and its arguments
     * @param fields references and activation fields to set after construction, in order
     * @param binds bind methods to call after that, in order
     * @param activate called last, or null
     * @param deactivate called at an orderly end, or null
     */
    public record Instance(int index, Component component, String pid, Map<String, Object> properties, Call constructor, List<Field> fields,
            List<Call> binds, Call activate, Call deactivate) {

        public Instance {
            fields = List.copyOf(fields);
            binds = List.copyOf(binds);
        }

        /** Name for people: the component's, with the configuration's if there is one. */
        public String title() {
            return pid.isEmpty() ? component.name() : component.name() + " [" + pid + "]";
        }
    }

    /**
     * A constructor or method of the component's class, to be called with arguments.
     *
     * @param owner binary name of the class that declares it
     * @param name "&lt;init&gt;" for a constructor
     * @param descriptor as in a class file
     * @param access access flags as in a class file; the start-up code may call it whatever they say
     */
    public record Call(String owner, String name, String descriptor, int access, List<Value> arguments) {

        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** A field of the component's class, to be set. */
    public record Field(String owner, String name, String descriptor, int access, Value value) {}

    /** What is handed to a component. */
    public sealed interface Value {

        /** The object of another instance. */
        record Service(int instance) implements Value {}

        /** No service: null. */
        record Absent() implements Value {}

        /** No or one service as java.util.Optional. */
        record OptionalService(Integer instance) implements Value {}

        /**
         * The objects of several instances as a new java.util.ArrayList, in the order of ServiceReference.compareTo: lowest
         * ranking first. (Compendium 8.1, 112.3.8 and 112.3.9.)
         */
        record Services(List<Integer> instances) implements Value {

            public Services {
                instances = List.copyOf(instances);
            }
        }

        /** The properties of another instance as an unmodifiable java.util.Map, as a reference of type Map asks for. */
        record ServiceProperties(int instance) implements Value {}

        /** The instance's own properties as an unmodifiable java.util.Map. */
        record Properties() implements Value {}

        /**
         * A component property type: an annotation type whose methods are answered from the instance's properties.
         *
         * @param type binary name of the annotation type
         * @param values one entry for each method of the type, by name and descriptor, in the order of declaration, already converted: a boxed
         *     primitive, String, ClassName, EnumConstant, or a List of those for an array
         */
        record PropertyType(String type, Map<String, Object> values) implements Value {}

        /** A primitive that DS passes, such as the deactivation reason. */
        record Constant(Object value) implements Value {}
    }

    /** The value of an enum-typed property. */
    public record EnumConstant(String type, String name) {}

    /** The value of a Class-typed property. */
    public record ClassName(String name) {}
}
