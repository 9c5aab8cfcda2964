package ibrik.linker.world;

import ibrik.linker.model.ClosedWorld;
import ibrik.linker.model.FieldInfo;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.BasicVerifier;

/** Checks that a closed world keeps the promises of {@link ClosedWorld}: well-formed bodies, resolved names, complete snapshot and tables. For tests and debugging the linker. */
final class WorldVerifier {
    private final ClosedWorld world;
    private final Set<MethodInfo> methods;
    private final Set<TypeInfo> types;
    private final Set<SimObject> objects = Collections.newSetFromMap(new IdentityHashMap<>());

    private WorldVerifier(ClosedWorld world) {
        this.world = world;
        methods = new HashSet<>(world.methods());
        types = new HashSet<>(world.types());
        objects.addAll(world.snapshot());
    }

    /** @throws IllegalStateException naming the first promise that is broken */
    static void verify(ClosedWorld world) {
        WorldVerifier verifier = new WorldVerifier(world);
        for (MethodInfo method : world.methods()) verifier.method(method);
        for (SimObject object : world.snapshot()) verifier.object(object);
        for (TypeInfo type : world.types()) verifier.type(type);
    }

    private void require(boolean condition, Object place, String message) {
        if (!condition) throw new IllegalStateException(place + ": " + message);
    }

    private void type(TypeInfo type) {
        require(type.idLow >= 0, type, "has no number");
        require(type.superclass == null || types.contains(type.superclass), type, "its superclass is not in the world");
        require(type.mirror != null && objects.contains(type.mirror), type, "its mirror is not in the snapshot");
        for (MethodInfo target : world.dispatchTable(type)) require(target == null || methods.contains(target), type, "its table names " + target + ", which has no code");
    }

    private void object(SimObject object) {
        require(types.contains(object.type), object, "its type is not in the world");
        require(object.type.instantiated, object, "its type is not marked instantiated");
        if (object.references == null) return;
        for (SimObject value : object.references) require(value == null || objects.contains(value), object, "holds " + value + ", which is not in the snapshot");
    }

    private void method(MethodInfo method) {
        MethodNode body = world.body(method);
        for (AbstractInsnNode instruction : body.instructions) instruction(method, instruction);
        try {
            new Analyzer<>(new Verifier()).analyze(method.owner.name, body);
        } catch (AnalyzerException e) {
            throw new IllegalStateException(method + ": the folded body is not valid at instruction " + (e.node == null ? "?" : body.instructions.indexOf(e.node))
                + ": " + e.getMessage(), e);
        }
    }

    private void instruction(MethodInfo method, AbstractInsnNode instruction) {
        switch (instruction) {
            case LdcInsnNode load -> {
                require(!(load.cst instanceof String) && !(load.cst instanceof Type), method, "loads the unresolved constant " + load.cst);
                if (load.cst instanceof SimObject object) require(objects.contains(object), method, "loads " + object + ", which is not in the snapshot");
            }
            case InvokeDynamicInsnNode dynamic -> require(false, method, "has an invokedynamic");
            case FieldInsnNode access -> {
                FieldInfo field = world.type(access.owner).field(access.name, access.desc);
                require(field != null, method, "names " + access.owner + "." + access.name + ", which that class does not declare");
                require(!field.isStatic() || field.reached, method, "uses " + field + ", which is not reached");
            }
            case MethodInsnNode call -> call(method, call);
            case TypeInsnNode named -> {
                TypeInfo type = world.type(named.desc);
                if (named.getOpcode() == Opcodes.NEW) require(type.instantiated, method, "makes a " + type + ", which is not marked instantiated");
            }
            default -> { }
        }
    }

    private void call(MethodInfo method, MethodInsnNode call) {
        MethodInfo target = world.type(call.owner).method(call.name, call.desc);
        require(target != null, method, "calls " + call.owner + "." + call.name + call.desc + ", which that class does not declare");
        if (Leaves.isLeaf(target)) return;
        boolean direct = call.getOpcode() == Opcodes.INVOKESTATIC || call.getOpcode() == Opcodes.INVOKESPECIAL;
        if (direct) {
            require(methods.contains(target), method, "calls " + target + ", which has no code");
        } else {
            require(target.targets.isEmpty() || target.dispatchOffset >= 0, method, "dispatches " + target + ", which has no place in the tables");
            for (MethodInfo possible : target.targets) require(methods.contains(possible), method, "may call " + possible + ", which has no code");
        }
    }

    /** Knows simulated objects as constants. */
    private static final class Verifier extends BasicVerifier {
        Verifier() { super(Opcodes.ASM9); }

        @Override
        public BasicValue newOperation(AbstractInsnNode instruction) throws AnalyzerException {
            if (instruction instanceof LdcInsnNode load && load.cst instanceof SimObject) return BasicValue.REFERENCE_VALUE;
            return super.newOperation(instruction);
        }
    }
}
