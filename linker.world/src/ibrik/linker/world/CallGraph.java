package ibrik.linker.world;

import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.linker.model.Architecture;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import ibrik.linker.model.WordTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Who calls whom in a closed world, and what each method does itself that restricted code may not do. Calls include the runtime's methods that compiled code calls for single instructions, but not those
 * that implicit checks and polls call when they fail. Intrinsics that compute are no calls.
 */
final class CallGraph {
    /**
     * What a body does, in its order, and what it calls; without code on whose every way the method ends in an exception, and without what it calls to end the system.
     *
     * @param ends methods it calls that never return
     */
    record Body(List<Effect> effects, Set<MethodInfo> calls, Set<MethodInfo> ends) {}

    private static final String RUNTIME = "ibrik/runtime/core/";
    /** Methods that wait for other threads, or let them run. */
    private static final Set<String> WAITING = Set.of("jdk/internal/misc/Unsafe.park", "java/lang/Object.wait0", "java/lang/Thread.sleepNanos0", "java/lang/Thread.yield0", RUNTIME + "Frame.switchTo");
    private static final Set<String> UNMASKING = Set.of("ibrik/runtime/api/Machine.unmaskInterrupts", "ibrik/runtime/api/Machine.haltUnmasked", "ibrik/runtime/api/Machine.halt");

    private final World world;
    private final Map<MethodInfo, Body> bodies = new HashMap<>();

    CallGraph(World world) { this.world = world; }

    Body of(MethodInfo method) { return bodies.computeIfAbsent(method, this::scan); }

    private Body scan(MethodInfo method) {
        List<Effect> effects = new ArrayList<>();
        Set<MethodInfo> calls = new LinkedHashSet<>();
        if (method.isSynchronized()) {
            effects.add(new Effect(Effect.Kind.MONITOR, "is synchronized", 0));
            entry(RuntimeEntry.MONITOR_ENTER, calls);
            entry(RuntimeEntry.MONITOR_EXIT, calls);
        }
        Set<MethodInfo> ends = new LinkedHashSet<>();
        MethodNode body = world.body(method);
        boolean[] doomed = Doom.of(body, instruction -> last(instruction) != null);
        int line = 0;
        for (int i = 0; i < doomed.length; i++) {
            AbstractInsnNode instruction = body.instructions.get(i);
            MethodInfo last = last(instruction);
            if (last != null && !Leaves.isLeaf(last)) ends.add(last);
            if (instruction instanceof LineNumberNode number) line = number.line;
            else if (!doomed[i] && instruction.getOpcode() >= 0) scan(instruction, line, effects, calls);
        }
        return new Body(effects, calls, ends);
    }

    /** The method called, if it never returns; else null. */
    private MethodInfo last(AbstractInsnNode instruction) {
        if (!(instruction instanceof MethodInsnNode call)) return null;
        MethodInfo target = world.type(call.owner).method(call.name, call.desc);
        return target.node != null && Annotations.has(target.node, "NeverReturns") ? target : null;
    }

    private void scan(AbstractInsnNode instruction, int line, List<Effect> effects, Set<MethodInfo> calls) {
        switch (instruction) {
            case MethodInsnNode call -> call(call, line, effects, calls);
            case FieldInsnNode access -> {
                boolean writes = access.getOpcode() == Opcodes.PUTFIELD || access.getOpcode() == Opcodes.PUTSTATIC;
                if (!writes || !isReference(access.desc)) return;
                effects.add(new Effect(Effect.Kind.REFERENCE_STORE, "stores a reference into " + javaName(access.owner) + "." + access.name, line));
                if (access.getOpcode() == Opcodes.PUTFIELD) entry(RuntimeEntry.LOG, calls);
            }
            case TypeInsnNode named when named.getOpcode() == Opcodes.NEW -> effects.add(new Effect(Effect.Kind.ALLOCATION, "makes a " + javaName(named.desc), line));
            case TypeInsnNode named when named.getOpcode() == Opcodes.ANEWARRAY -> effects.add(new Effect(Effect.Kind.ALLOCATION, "makes an array of " + javaName(named.desc), line));
            case MultiANewArrayInsnNode _ -> effects.add(new Effect(Effect.Kind.ALLOCATION, "makes an array of arrays", line));
            default -> plain(instruction.getOpcode(), line, effects, calls);
        }
    }

    private void plain(int opcode, int line, List<Effect> effects, Set<MethodInfo> calls) {
        boolean arm = world.architecture() == Architecture.ARM;
        switch (opcode) {
            case Opcodes.NEWARRAY -> effects.add(new Effect(Effect.Kind.ALLOCATION, "makes an array", line));
            case Opcodes.MONITORENTER -> {
                effects.add(new Effect(Effect.Kind.MONITOR, "enters a monitor", line));
                entry(RuntimeEntry.MONITOR_ENTER, calls);
            }
            case Opcodes.MONITOREXIT -> entry(RuntimeEntry.MONITOR_EXIT, calls);
            case Opcodes.AASTORE -> {
                effects.add(new Effect(Effect.Kind.REFERENCE_STORE, "stores a reference into an array", line));
                entry(RuntimeEntry.MAY_STORE, calls);
                entry(RuntimeEntry.LOG, calls);
            }
            case Opcodes.FREM -> entry(RuntimeEntry.FREM, calls);
            case Opcodes.DREM -> entry(RuntimeEntry.DREM, calls);
            case Opcodes.LDIV -> { if (arm) entry(RuntimeEntry.LDIV, calls); }
            case Opcodes.LREM -> { if (arm) entry(RuntimeEntry.LREM, calls); }
            case Opcodes.L2F -> { if (arm) entry(RuntimeEntry.L2F, calls); }
            case Opcodes.L2D -> { if (arm) entry(RuntimeEntry.L2D, calls); }
            case Opcodes.F2L -> { if (arm) entry(RuntimeEntry.F2L, calls); }
            case Opcodes.D2L -> { if (arm) entry(RuntimeEntry.D2L, calls); }
            default -> { }
        }
    }

    private void call(MethodInsnNode call, int line, List<Effect> effects, Set<MethodInfo> calls) {
        MethodInfo target = world.type(call.owner).method(call.name, call.desc);
        String name = call.owner + "." + call.name;
        if (call.owner.equals(RUNTIME + "ClassInitialisation")) {
            effects.add(new Effect(Effect.Kind.CLASS_INITIALISATION, "initialises " + initialised(call), line));
            return;
        }
        if (call.owner.equals(RUNTIME + "Allocation") || name.equals("jdk/internal/misc/Unsafe.allocateInstance")) {
            effects.add(new Effect(Effect.Kind.ALLOCATION, "makes an object by " + javaName(name), line));
            return;
        }
        if (name.equals(RUNTIME + "Frame.call")) effects.add(new Effect(Effect.Kind.UNKNOWN_CALL, "calls code by its address", line));
        if (WAITING.contains(name)) effects.add(new Effect(Effect.Kind.WAIT, "lets other threads run by " + javaName(name), line));
        if (UNMASKING.contains(name)) effects.add(new Effect(Effect.Kind.INTERRUPTS, "waits for interrupts or lets them through by " + javaName(name), line));
        if (Leaves.isLeaf(target)) {
            leaf(call, line, effects, calls);
            return;
        }
        boolean direct = call.getOpcode() == Opcodes.INVOKESTATIC || call.getOpcode() == Opcodes.INVOKESPECIAL;
        if (direct) calls.add(target);
        else calls.addAll(world.targets(call));
    }

    /** The class that a call of ClassInitialisation.ensure is about, and why that is left to run time. */
    private static String initialised(MethodInsnNode call) {
        boolean known = call.getPrevious() instanceof LdcInsnNode load && load.cst instanceof SimObject object && object.mirrors != null;
        if (!known) return "a class at run time";
        TypeInfo type = ((SimObject) ((LdcInsnNode) call.getPrevious()).cst).mirrors;
        return type + " at run time, because " + type.initialisationReason;
    }

    private void leaf(MethodInsnNode call, int line, List<Effect> effects, Set<MethodInfo> calls) {
        boolean writes = call.name.startsWith("put") || call.name.startsWith("compareAnd") || call.name.startsWith("weakCompareAnd") || call.name.startsWith("getAndSet");
        if (call.owner.equals("jdk/internal/misc/Unsafe") && writes && call.name.contains("Reference")) {
            effects.add(new Effect(Effect.Kind.REFERENCE_STORE, "stores a reference by " + javaName(call.owner) + "." + call.name, line));
            entry(RuntimeEntry.LOG, calls);
        }
        if (world.architecture() != Architecture.ARM || !call.owner.equals("java/lang/Long")) return;
        if (call.name.equals("divideUnsigned")) entry(RuntimeEntry.LUDIV, calls);
        if (call.name.equals("remainderUnsigned")) entry(RuntimeEntry.LUREM, calls);
    }

    private void entry(RuntimeEntry entry, Set<MethodInfo> calls) {
        if (world.hasRuntimeMethod(entry.owner(), entry.method(), entry.descriptor())) calls.add(world.runtimeMethod(entry.owner(), entry.method(), entry.descriptor()));
    }

    private static boolean isReference(String descriptor) {
        return (descriptor.startsWith("L") || descriptor.startsWith("[")) && !descriptor.equals(WordTypes.ADDRESS_DESCRIPTOR);
    }

    private static String javaName(String internal) { return internal.replace('/', '.'); }
}
