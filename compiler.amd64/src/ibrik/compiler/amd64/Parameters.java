// The entry of a method: where its arguments are.
package ibrik.compiler.amd64;

import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.target.CallingConvention;
import ibrik.compiler.core.target.ReferenceMap;
import ibrik.linker.model.Architecture;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.WordTypes;
import java.util.ArrayList;
import java.util.List;

/** First instruction of every method: defines the parameters in the registers and slots of the calling convention. */
final class Parameters extends Instruction {
    final List<CallingConvention.Location> locations;
    final boolean checksStack;

    Parameters(MethodInfo method, boolean checksStack) {
        super("parameters");
        this.locations = CallingConvention.arguments(Architecture.AMD64, types(method));
        this.checksStack = checksStack;
    }

    /** Types of the arguments, the receiver first. */
    static List<Type> types(MethodInfo method) {
        List<Type> types = new ArrayList<>();
        if (!method.isStatic()) {
            types.add(method.owner.name.equals(WordTypes.ADDRESS) ? Type.LONG : Type.REF);
        }
        String d = method.descriptor;
        for (int i = 1; d.charAt(i) != ')';) {
            int start = i;
            while (d.charAt(i) == '[') {
                i++;
            }
            i = d.charAt(i) == 'L' ? d.indexOf(';', i) + 1 : i + 1;
            types.add(type(d.substring(start, i)));
        }
        return types;
    }

    private static Type type(String descriptor) {
        return switch (descriptor.charAt(0)) {
            case 'J' -> Type.LONG;
            case 'F' -> Type.FLOAT;
            case 'D' -> Type.DOUBLE;
            case 'L' -> descriptor.equals(WordTypes.ADDRESS_DESCRIPTOR) ? Type.LONG : Type.REF;
            case '[' -> Type.REF;
            default -> Type.INT;
        };
    }

    /** Where references are when the prologue checks the stack: still in the places of the calling convention. */
    ReferenceMap entryMap(int frameSize) {
        int registers = 0;
        List<Integer> slots = new ArrayList<>();
        for (CallingConvention.Location l : locations) {
            if (l.type() == Type.REF) {
                if (l.inRegister()) {
                    registers |= 1 << l.register();
                } else {
                    slots.add((frameSize + l.stackOffset()) / 4);
                }
            }
        }
        return new ReferenceMap(slots.stream().mapToInt(s -> s).sorted().toArray(), registers, new int[0]);
    }

    @Override
    void emit(Emitter e) {
        // The caller has put everything in place.
    }
}
