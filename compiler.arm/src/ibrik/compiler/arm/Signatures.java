package ibrik.compiler.arm;

import java.util.ArrayList;
import java.util.List;

import ibrik.compiler.core.ir.Type;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.WordTypes;

/// Types of a method's parameters as the compiler has them.
final class Signatures {
    private Signatures() {
    }

    /// The receiver first, unless static; a machine word is an INT here.
    static List<Type> parameters(MethodInfo method) {
        List<Type> types = new ArrayList<>();
        if (!method.isStatic()) types.add(WordTypes.ADDRESS.equals(method.owner.name) ? Type.INT : Type.REF);
        for (org.objectweb.asm.Type t : org.objectweb.asm.Type.getArgumentTypes(method.descriptor)) types.add(of(t));
        return types;
    }

    private static Type of(org.objectweb.asm.Type t) {
        return switch (t.getSort()) {
            case org.objectweb.asm.Type.LONG -> Type.LONG;
            case org.objectweb.asm.Type.FLOAT -> Type.FLOAT;
            case org.objectweb.asm.Type.DOUBLE -> Type.DOUBLE;
            case org.objectweb.asm.Type.ARRAY -> Type.REF;
            case org.objectweb.asm.Type.OBJECT -> t.getDescriptor().equals(WordTypes.ADDRESS_DESCRIPTOR) ? Type.INT : Type.REF;
            default -> Type.INT;
        };
    }
}
