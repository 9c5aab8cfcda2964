package ibrik.linker.world;

import ibrik.linker.model.Architecture;
import ibrik.linker.model.ClosedWorld;
import ibrik.linker.model.FieldInfo;
import ibrik.linker.model.LinkTimeHeap;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The result of {@link WorldBuilder}. */
final class World implements ClosedWorld {
    private final ClassUniverse universe;
    private final LinkTimeHeap heap;
    private final List<MethodInfo> methods;
    private final List<TypeInfo> types;
    private final DispatchTables dispatch;
    private final int dispatchStart;
    private final List<SimObject> snapshot;
    private final List<SimObject> interned;
    private final Map<MethodInsnNode, List<MethodInfo>> targets;

    World(ClassUniverse universe, LinkTimeHeap heap, List<MethodInfo> methods, List<TypeInfo> types, DispatchTables dispatch, int dispatchStart,
            List<SimObject> snapshot, List<SimObject> interned, Map<MethodInsnNode, List<MethodInfo>> targets) {
        this.universe = universe;
        this.heap = heap;
        this.methods = List.copyOf(methods);
        this.types = List.copyOf(types);
        this.dispatch = dispatch;
        this.dispatchStart = dispatchStart;
        this.snapshot = Collections.unmodifiableList(new ArrayList<>(snapshot));
        this.interned = List.copyOf(interned);
        this.targets = targets;
    }

    /** What a dispatched call of a body can run, by what is known of its receiver. */
    List<MethodInfo> targets(MethodInsnNode call) { return targets.getOrDefault(call, List.of()); }

    @Override
    public Architecture architecture() { return universe.architecture(); }

    @Override
    public List<MethodInfo> methods() { return methods; }

    @Override
    public Collection<TypeInfo> types() { return types; }

    @Override
    public TypeInfo type(String internalName) {
        TypeInfo type = universe.known(internalName);
        if (type == null) throw new IllegalStateException("type " + internalName + " has not been read: nothing in the closed world names it");
        return type;
    }

    @Override
    public MethodNode body(MethodInfo method) {
        if (method.folded == null) throw new IllegalStateException("method " + method + " has no body: it is abstract or not in the closed world");
        return method.folded;
    }

    @Override
    public boolean hasRuntimeMethod(String owner, String name, String descriptor) {
        TypeInfo type = universe.known(owner);
        MethodInfo method = type == null ? null : type.method(name, descriptor);
        return method != null && method.reached;
    }

    @Override
    public MethodInfo runtimeMethod(String owner, String name, String descriptor) {
        MethodInfo method = type(owner).method(name, descriptor);
        if (method == null || !method.reached) {
            throw new IllegalStateException("runtime method " + owner.replace('/', '.') + "." + name + descriptor + " is not in the closed world");
        }
        return method;
    }

    @Override
    public int dispatchStart() { return dispatchStart; }

    @Override
    public int dispatchLength(TypeInfo type) { return dispatch.table(type).length; }

    @Override
    public MethodInfo[] dispatchTable(TypeInfo type) { return dispatch.table(type).clone(); }

    @Override
    public SimObject statics(TypeInfo type) {
        for (FieldInfo field : type.fields.values()) if (field.isStatic()) return heap.statics(type);
        return null;
    }

    @Override
    public List<SimObject> snapshot() { return snapshot; }

    @Override
    public List<SimObject> internedStrings() { return interned; }
}
