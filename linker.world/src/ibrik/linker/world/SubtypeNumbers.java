package ibrik.linker.world;

import ibrik.linker.model.TypeInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Numbers types in preorder of the class tree, so that a subclass test is one subtraction and one comparison, and gives a bit to each interface and array of references that is
 * tested for. Interfaces, as leaves below Object, and arrays take numbers too. See ibrik.runtime.layout.TypeDescriptor.
 */
final class SubtypeNumbers {
    private static final int LIMIT = 0xffff;
    private final Set<TypeInfo> types;
    private int next;

    private SubtypeNumbers(Collection<TypeInfo> types) {
        this.types = new HashSet<>(types);
    }

    /** Sets idLow, idCount and testBit of all types; returns the number of bits. */
    static int assign(Collection<TypeInfo> types, Collection<TypeInfo> tested) {
        List<TypeInfo> ordered = new ArrayList<>(types);
        ordered.sort(Comparator.comparing(type -> type.name));
        SubtypeNumbers numbers = new SubtypeNumbers(types);
        for (TypeInfo type : ordered) {
            type.idLow = -1;
            type.testBit = -1;
        }
        for (TypeInfo type : ordered) if (type.superclass == null && type.isClass()) numbers.number(type, ordered);
        for (TypeInfo type : ordered) if (type.isPrimitive()) numbers.take(type);
        if (numbers.next > LIMIT) throw new WorldException("the image has " + numbers.next + " types, more than the " + LIMIT + " that descriptors can number");
        int bits = 0;
        for (TypeInfo type : ordered) if (tested.contains(type) && (type.isInterface() || type.isReferenceArray())) type.testBit = bits++;
        return bits;
    }

    private void take(TypeInfo type) {
        type.idLow = next++;
        type.idCount = 0;
    }

    private void number(TypeInfo root, List<TypeInfo> ordered) {
        var children = new HashMap<TypeInfo, List<TypeInfo>>();
        for (TypeInfo type : ordered) {
            TypeInfo parent = type.isInterface() ? root : type.superclass;
            if (parent != null && types.contains(parent)) children.computeIfAbsent(parent, key -> new ArrayList<>()).add(type);
        }
        visit(root, children);
    }

    private void visit(TypeInfo type, Map<TypeInfo, List<TypeInfo>> children) {
        take(type);
        for (TypeInfo child : children.getOrDefault(type, List.of())) visit(child, children);
        type.idCount = next - type.idLow - 1;
    }
}
