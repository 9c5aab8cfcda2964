package ibrik.compiler.core.frontend;

import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.linker.model.TypeInfo;

/** Casts of references. */
final class Casts {
    private Casts() {}

    /** The object, checked to be null or an instance of the type; a type that the world has not read (null here) has no instances. */
    static Value cast(MethodBuilder builder, Value object, TypeInfo type) {
        if (type == null) {
            if (object.isConstant(0)) return object;
            throw new CompilationException("a cast in line " + builder.position.line() + " names a type that the world has not read");
        }
        Value cast = builder.value(Op.CHECK_CAST, Type.REF, type, 0, object);
        if (cast.op == Op.CHECK_CAST && cast.declared == null) {
            TypeInfo trusted = Types.trusted(type);
            cast.declared = trusted != null ? trusted : object.declared;
            cast.exact = object.exact;
        }
        return cast;
    }
}
