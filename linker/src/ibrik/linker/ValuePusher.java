package ibrik.linker;

import ibrik.linker.resolve.StartPlan;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;

/** Bytecode that pushes the value of a component property as a given type: primitive, box, String, class, enum constant or array of those. */
final class ValuePusher {
    private ValuePusher() {}

    static void push(GeneratorAdapter code, Object value, Type type) {
        switch (value) {
            case null -> code.visitInsn(Opcodes.ACONST_NULL);
            case List<?> elements -> pushArray(code, elements, type);
            case String text -> code.push(text);
            case StartPlan.ClassName name -> code.push(Type.getObjectType(StartupGenerator.internal(name.name())));
            case StartPlan.EnumConstant constant -> {
                Type owner = Type.getObjectType(StartupGenerator.internal(constant.type()));
                code.getStatic(owner, constant.name(), owner);
            }
            default -> pushScalar(code, value, type);
        }
    }

    private static void pushScalar(GeneratorAdapter code, Object value, Type type) {
        Type primitive = switch (value) {
            case Boolean flag -> { code.push(flag); yield Type.BOOLEAN_TYPE; }
            case Character character -> { code.push(character); yield Type.CHAR_TYPE; }
            case Byte number -> { code.push(number.intValue()); yield Type.BYTE_TYPE; }
            case Short number -> { code.push(number.intValue()); yield Type.SHORT_TYPE; }
            case Integer number -> { code.push(number.intValue()); yield Type.INT_TYPE; }
            case Long number -> { code.push(number.longValue()); yield Type.LONG_TYPE; }
            case Float number -> { code.push(number.floatValue()); yield Type.FLOAT_TYPE; }
            case Double number -> { code.push(number.doubleValue()); yield Type.DOUBLE_TYPE; }
            default -> throw new IllegalStateException("a component property cannot be of " + value.getClass());
        };
        if (type.getSort() == Type.OBJECT) code.valueOf(primitive);
    }

    private static void pushArray(GeneratorAdapter code, List<?> elements, Type type) {
        Type element = type.getSort() == Type.ARRAY ? Type.getType(type.getDescriptor().substring(1)) : boxOf(elements);
        code.push(elements.size());
        code.newArray(element);
        for (int i = 0; i < elements.size(); i++) {
            code.dup();
            code.push(i);
            push(code, elements.get(i), element);
            code.arrayStore(element);
        }
    }

    private static Type boxOf(List<?> elements) {
        return elements.isEmpty() ? Type.getObjectType("java/lang/String") : Type.getType(elements.getFirst().getClass());
    }
}
