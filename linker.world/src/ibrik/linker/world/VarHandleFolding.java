package ibrik.linker.world;

import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import ibrik.linker.model.VarHandleConstant;
import java.util.Locale;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Accesses through constant VarHandles (java.lang.invoke.VarHandle) as calls of small static methods, generated per variable, mode and call descriptor, that check
 * and then use jdk.internal.misc.Unsafe at a constant offset. Not supported: atomic updates of static fields.
 */
final class VarHandleFolding {
    private static final String UNSAFE = "jdk/internal/misc/Unsafe";
    private static final String HANDLE = "Ljava/lang/invoke/VarHandle;";

    private final VarHandleConstant handle;
    private final String mode;
    private final Type variable;
    private final Type[] given;
    private final Type returned;
    private final MethodNode code;
    /** The local behind the coordinates: the first value. */
    private int firstValue;
    private int valueIndex;

    private VarHandleFolding(VarHandleConstant handle, String mode, String descriptor, MethodNode code) {
        this.handle = handle;
        this.mode = mode;
        this.code = code;
        variable = Type.getType(handle.variableDescriptor());
        given = Type.getArgumentTypes(descriptor);
        returned = Type.getReturnType(descriptor);
    }

    /** Why the access cannot be linked, or null. */
    static String refusal(VarHandleConstant handle, String mode) {
        boolean updates = mode.startsWith("getAnd") || mode.startsWith("compare") || mode.startsWith("weak");
        if (handle.kind() == VarHandleConstant.Kind.STATIC && updates) {
            return "the atomic update " + mode + " of static field " + handle.field() + " through a VarHandle cannot be linked; make it a field of an object";
        }
        return mode.startsWith("get") || mode.startsWith("set") || mode.startsWith("compareAnd") || mode.startsWith("weakCompareAnd") ? null
            : "VarHandle." + mode + " cannot be linked; only access modes can";
    }

    /** The method that does the access: the VarHandle (not looked at), then the arguments of the call. */
    static MethodInfo helper(ClassUniverse universe, VarHandleConstant handle, String mode, String descriptor) {
        boolean array = handle.kind() == VarHandleConstant.Kind.ARRAY;
        String owner = array ? "ibrik/generated/ArrayHandles" : handle.field().owner.name + "$$Handles";
        String name = array ? mode : handle.field().name + "$" + mode;
        String full = "(" + HANDLE + descriptor.substring(1);
        TypeInfo holder = universe.find(owner);
        if (holder == null) {
            ClassNode node = new ClassNode(Opcodes.ASM9);
            node.version = Opcodes.V21;
            node.access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
            node.name = owner;
            node.superName = "java/lang/Object";
            holder = universe.defineGenerated(node, array ? "java.base" : handle.field().owner.bundle);
        }
        // Two arrays of different element types may be accessed by one call descriptor.
        if (array) name += "$" + handle.array().name.replace('/', '$').replace(';', '$').replace('[', 'A');
        MethodInfo known = holder.method(name, full);
        if (known != null) return known;
        MethodNode node = new MethodNode(Opcodes.ASM9, Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC, name, full, null, null);
        node.visitAnnotation("Ljdk/internal/vm/annotation/Hidden;", true).visitEnd();
        node.visitAnnotation("Ljdk/internal/vm/annotation/ForceInline;", true).visitEnd();
        new VarHandleFolding(handle, mode, descriptor, node).emit();
        return universe.addMethod(holder, node);
    }

    private void emit() {
        code.visitCode();
        if (handle.kind() == VarHandleConstant.Kind.STATIC) staticAccess();
        else access();
        code.visitInsn(returned.getOpcode(Opcodes.IRETURN));
        Conversions.end(code, 14, Type.getArgumentsAndReturnSizes(code.desc) >> 2);
    }

    private void staticAccess() {
        firstValue = 1;
        String owner = handle.field().owner.name;
        if (mode.startsWith("get")) {
            code.visitFieldInsn(Opcodes.GETSTATIC, owner, handle.field().name, variable.getDescriptor());
            if (mode.equals("getVolatile") || mode.equals("getAcquire")) fence("loadFence");
            Conversions.convert(code, variable, returned);
        } else {
            if (mode.equals("setVolatile") || mode.equals("setRelease")) fence("storeFence");
            value();
            code.visitFieldInsn(Opcodes.PUTSTATIC, owner, handle.field().name, variable.getDescriptor());
            if (mode.equals("setVolatile")) fence("fullFence");
        }
    }

    private void fence(String name) {
        unsafe();
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, UNSAFE, name, "()V", false);
    }

    private void unsafe() { code.visitMethodInsn(Opcodes.INVOKESTATIC, UNSAFE, "getUnsafe", "()L" + UNSAFE + ";", false); }

    private void access() {
        boolean array = handle.kind() == VarHandleConstant.Kind.ARRAY;
        String owner = array ? handle.array().name : handle.field().owner.name;
        firstValue = array ? 3 : 2;
        if (array) checkArray(owner);
        unsafe();
        code.visitVarInsn(Opcodes.ALOAD, 1);
        if (!given[0].getInternalName().equals(owner)) code.visitTypeInsn(Opcodes.CHECKCAST, owner);
        if (!array) code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/util/Objects", "requireNonNull", "(Ljava/lang/Object;)Ljava/lang/Object;", false);
        offset(array);
        String kind = Conversions.isPrimitive(variable) ? capital(variable.getClassName()) : "Reference";
        Type plain = Conversions.isPrimitive(variable) ? variable : Conversions.OBJECT;
        String letter = plain.getDescriptor();
        String prefix = "(Ljava/lang/Object;J";
        if (mode.startsWith("compareAndSet") || mode.startsWith("weakCompareAndSet")) {
            value();
            value();
            call(mode(kind, "CompareAndSet"), prefix + letter + letter + ")Z");
            Conversions.convert(code, Type.BOOLEAN_TYPE, returned);
        } else if (mode.startsWith("compareAndExchange")) {
            value();
            value();
            call(mode(kind, "CompareAndExchange"), prefix + letter + letter + ")" + letter);
            result(plain);
        } else if (mode.startsWith("getAnd")) {
            value();
            String base = mode.startsWith("getAndBitwise") ? mode.startsWith("getAndBitwiseOr") ? "getAndBitwiseOr" : mode.substring(0, "getAndBitwiseAnd".length())
                : mode.substring(0, "getAndSet".length());
            call(base + kind + mode.substring(base.length()), prefix + letter + ")" + letter);
            result(plain);
        } else if (mode.startsWith("get")) {
            call("get" + kind + mode.substring(3), prefix + ")" + letter);
            result(plain);
        } else {
            value();
            call("put" + kind + mode.substring(3), prefix + letter + ")V");
        }
    }

    /** {@code compareAndSetAcquire} and kind Int: {@code compareAndSetIntAcquire}. */
    private String mode(String kind, String part) {
        int end = mode.toLowerCase(Locale.ROOT).indexOf(part.toLowerCase(Locale.ROOT)) + part.length();
        return mode.substring(0, end) + kind + mode.substring(end);
    }

    private static String capital(String name) { return Character.toUpperCase(name.charAt(0)) + name.substring(1); }

    private void call(String name, String descriptor) { code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, UNSAFE, name, descriptor, false); }

    private void result(Type from) {
        if (!Conversions.isPrimitive(from) && !Conversions.isPrimitive(returned)) {
            if (returned.getSort() == Type.VOID) code.visitInsn(Opcodes.POP);
            else if (!returned.equals(Conversions.OBJECT)) code.visitTypeInsn(Opcodes.CHECKCAST, returned.getInternalName());
            return;
        }
        Conversions.convert(code, from, returned);
    }

    /** Pushes the next value argument, converted to the variable's type. */
    private void value() {
        int coordinates = firstValue == 1 ? 0 : handle.kind() == VarHandleConstant.Kind.ARRAY ? 2 : 1;
        int local = firstValue;
        for (int i = coordinates; i < coordinates + valueIndex; i++) local += given[i].getSize();
        Type type = given[coordinates + valueIndex++];
        code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
        boolean known = !Conversions.isPrimitive(type) && type.equals(variable);
        if (!known) Conversions.convert(code, type, variable);
    }

    private void offset(boolean array) {
        if (!array) {
            code.visitLdcInsn((long) handle.field().offset);
            return;
        }
        code.visitVarInsn(Opcodes.ILOAD, 2);
        code.visitInsn(Opcodes.I2L);
        int shift = SimObject.elementShift(handle.array());
        if (shift > 0) {
            code.visitLdcInsn(shift);
            code.visitInsn(Opcodes.LSHL);
        }
        code.visitLdcInsn((long) SimObject.arrayBase(handle.array()));
        code.visitInsn(Opcodes.LADD);
    }

    /** Loads the element, which checks array and index as the JVM does, and tests what is to be stored. */
    private void checkArray(String owner) {
        boolean reference = !Conversions.isPrimitive(variable);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        if (!given[0].getInternalName().equals(owner)) code.visitTypeInsn(Opcodes.CHECKCAST, owner);
        code.visitVarInsn(Opcodes.ILOAD, 2);
        code.visitInsn(variable.getOpcode(Opcodes.IALOAD));
        code.visitInsn(variable.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
        boolean stores = reference && !(mode.startsWith("get") && !mode.startsWith("getAnd"));
        if (!stores) return;
        int value = given.length == 4 ? 3 + given[2].getSize() : 3;
        Label fits = new Label();
        code.visitVarInsn(Opcodes.ALOAD, value);
        code.visitJumpInsn(Opcodes.IFNULL, fits);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitVarInsn(Opcodes.ALOAD, value);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, "ibrik/runtime/core/TypeChecks", "mayStore", "(Ljava/lang/Object;Ljava/lang/Object;)Z", false);
        code.visitJumpInsn(Opcodes.IFNE, fits);
        code.visitTypeInsn(Opcodes.NEW, "java/lang/ClassCastException");
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/ClassCastException", "<init>", "()V", false);
        code.visitInsn(Opcodes.ATHROW);
        code.visitLabel(fits);
    }
}
