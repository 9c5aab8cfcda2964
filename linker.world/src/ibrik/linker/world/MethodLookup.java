package ibrik.linker.world;

import ibrik.linker.model.FieldInfo;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.TypeInfo;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/** Resolution and selection of fields and methods (JVMS 5.4.3.2 to 5.4.6). Access is not checked. */
final class MethodLookup {
    private static final String POLYMORPHIC_DESCRIPTOR = "([Ljava/lang/Object;)";
    private final TypeInfo object;

    /** @param object java.lang.Object, where arrays and interfaces find their methods */
    MethodLookup(TypeInfo object) {
        this.object = object;
    }

    MethodInfo resolve(TypeInfo type, String name, String descriptor) {
        if (type.isPrimitive()) return null;
        TypeInfo start = type.isArray() ? object : type;
        String key = name + descriptor;
        if (start.isInterface()) {
            MethodInfo declared = start.methods.get(key);
            if (declared != null) return declared;
            MethodInfo ofObject = object.methods.get(key);
            if (ofObject != null && (ofObject.access & Opcodes.ACC_PUBLIC) != 0 && !ofObject.isStatic()) return ofObject;
        } else {
            for (TypeInfo at = start; at != null; at = at.superclass) {
                MethodInfo declared = at.methods.get(key);
                if (declared != null) return declared;
                MethodInfo polymorphic = signaturePolymorphic(at, name);
                if (polymorphic != null) return polymorphic;
            }
        }
        return inherited(start, key);
    }

    /** The one method of this name if it is signature polymorphic (JVMS 2.9.3), else null. */
    static MethodInfo signaturePolymorphic(TypeInfo type, String name) {
        if (!type.name.equals("java/lang/invoke/MethodHandle") && !type.name.equals("java/lang/invoke/VarHandle")) return null;
        MethodInfo only = null;
        for (MethodInfo method : type.methods.values()) {
            if (!method.name.equals(name)) continue;
            if (only != null) return null;
            only = method;
        }
        return only != null && isSignaturePolymorphic(only) ? only : null;
    }

    static boolean isSignaturePolymorphic(MethodInfo method) {
        int flags = Opcodes.ACC_NATIVE | Opcodes.ACC_VARARGS;
        return (method.access & flags) == flags && method.descriptor.startsWith(POLYMORPHIC_DESCRIPTOR)
            && (method.owner.name.equals("java/lang/invoke/MethodHandle") || method.owner.name.equals("java/lang/invoke/VarHandle"));
    }

    /** A method of a superinterface: the maximally specific one that is not abstract if there is just one, else any (JVMS 5.4.3.3). */
    private MethodInfo inherited(TypeInfo start, String key) {
        List<MethodInfo> candidates = maximallySpecific(start, key);
        MethodInfo concrete = onlyConcrete(candidates);
        return concrete != null ? concrete : candidates.isEmpty() ? null : candidates.getFirst();
    }

    private static MethodInfo onlyConcrete(List<MethodInfo> candidates) {
        List<MethodInfo> concrete = concrete(candidates);
        return concrete.size() == 1 ? concrete.getFirst() : null;
    }

    private static List<MethodInfo> concrete(List<MethodInfo> candidates) { return candidates.stream().filter(candidate -> !candidate.isAbstract()).toList(); }

    private List<MethodInfo> maximallySpecific(TypeInfo start, String key) {
        Set<MethodInfo> found = new LinkedHashSet<>();
        Set<TypeInfo> seen = new LinkedHashSet<>();
        for (TypeInfo at = start; at != null; at = at.superclass) collect(at, key, found, seen);
        if (found.size() < 2) return List.copyOf(found);
        List<MethodInfo> result = new ArrayList<>();
        for (MethodInfo candidate : found) {
            boolean specific = true;
            for (MethodInfo other : found) {
                if (other != candidate && other.owner.isSubtypeOf(candidate.owner)) specific = false;
            }
            if (specific) result.add(candidate);
        }
        return result;
    }

    private static void collect(TypeInfo type, String key, Set<MethodInfo> found, Set<TypeInfo> seen) {
        for (TypeInfo superinterface : type.interfaces) {
            if (!seen.add(superinterface)) continue;
            MethodInfo declared = superinterface.methods.get(key);
            if (declared != null && !declared.isPrivate() && !declared.isStatic()) found.add(declared);
            collect(superinterface, key, found, seen);
        }
    }

    FieldInfo resolveField(TypeInfo type, String name, String descriptor) {
        String key = name + descriptor;
        for (TypeInfo at = type; at != null; at = at.superclass) {
            FieldInfo declared = at.fields.get(key);
            if (declared != null) return declared;
            FieldInfo inherited = interfaceField(at, key);
            if (inherited != null) return inherited;
        }
        return null;
    }

    private static FieldInfo interfaceField(TypeInfo type, String key) {
        for (TypeInfo superinterface : type.interfaces) {
            FieldInfo declared = superinterface.fields.get(key);
            if (declared != null) return declared;
            FieldInfo inherited = interfaceField(superinterface, key);
            if (inherited != null) return inherited;
        }
        return null;
    }

    MethodInfo select(TypeInfo receiver, MethodInfo resolved) {
        if (resolved.isPrivate() || resolved.isStatic() || resolved.isConstructor()) return resolved;
        TypeInfo start = receiver.isArray() ? object : receiver;
        MethodInfo declared = declared(start, resolved);
        if (declared != null) return declared.isAbstract() ? null : declared;
        return onlyConcrete(maximallySpecific(start, resolved.name + resolved.descriptor));
    }

    /** The method of the class or the nearest superclass that is or overrides the resolved one. */
    private static MethodInfo declared(TypeInfo start, MethodInfo resolved) {
        for (TypeInfo at = start; at != null; at = at.superclass) {
            MethodInfo declared = at.methods.get(resolved.name + resolved.descriptor);
            if (declared != null && overrides(declared, resolved)) return declared;
        }
        return null;
    }

    List<MethodInfo> conflictingDefaults(TypeInfo receiver, MethodInfo resolved) {
        TypeInfo start = receiver.isArray() ? object : receiver;
        return declared(start, resolved) != null ? List.of() : concrete(maximallySpecific(start, resolved.name + resolved.descriptor));
    }

    /** JVMS 5.4.5. */
    private static boolean overrides(MethodInfo declared, MethodInfo resolved) {
        if (declared == resolved) return true;
        if (declared.isPrivate() || declared.isStatic()) return false;
        if ((resolved.access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0) return true;
        if (samePackage(declared.owner, resolved.owner)) return true;
        // A method between the two may widen the access: then declared overrides that one, and so this one.
        for (TypeInfo at = declared.owner.superclass; at != null && at != resolved.owner; at = at.superclass) {
            MethodInfo between = at.methods.get(resolved.name + resolved.descriptor);
            if (between != null && overrides(declared, between) && overrides(between, resolved)) return true;
        }
        return false;
    }

    private static boolean samePackage(TypeInfo a, TypeInfo b) {
        int slash = a.name.lastIndexOf('/');
        return slash == b.name.lastIndexOf('/') && (slash < 0 || a.name.regionMatches(0, b.name, 0, slash));
    }
}
