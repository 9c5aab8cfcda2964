package ibrik.linker.model;

/**
 * All types that could be in the world, read on demand from the bundles and then from the JDK, with substitutions and desugaring applied and layout decided.
 * Reading a type does not make it reached.
 */
public interface Universe {
    Architecture architecture();

    /** The type of an internal name ({@code java/lang/String}), array descriptor ({@code [I}) or primitive name ({@code int}); null if there is no such class. */
    TypeInfo find(String name);

    /** The type of a descriptor ({@code I}, {@code Ljava/lang/String;}, {@code [I}); null if there is no such class. */
    TypeInfo ofDescriptor(String descriptor);

    /** The type of arrays of {@code element}. */
    TypeInfo arrayOf(TypeInfo element);

    /** Method resolution (JVMS 5.4.3.3 and 5.4.3.4; arrays resolve in Object): null if there is none. Access is not checked. */
    MethodInfo resolveMethod(TypeInfo type, String name, String descriptor);

    /** Field resolution (JVMS 5.4.3.2): null if there is none. */
    FieldInfo resolveField(TypeInfo type, String name, String descriptor);

    /** Method selection (JVMS 5.4.6): what a virtual or interface call of {@code resolved} runs on an instance of {@code receiver}; null if nothing (abstract). */
    MethodInfo selectMethod(TypeInfo receiver, MethodInfo resolved);
}
