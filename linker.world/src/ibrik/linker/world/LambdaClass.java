package ibrik.linker.world;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * The class of a lambda expression or method reference, as java.lang.invoke.LambdaMetafactory specifies it: a final field per captured value, the interface
 * method, and bridges. A site without captures has one instance for ever. Serializable lambdas get the marker interface, but no writeReplace.
 */
final class LambdaClass {
    static final String INSTANCE = "INSTANCE";
    static final String FACTORY = "create";
    private static final int SERIALIZABLE = 1;
    private static final int MARKERS = 2;
    private static final int BRIDGES = 4;

    private final ClassNode node = new ClassNode(Opcodes.ASM9);
    private final Type[] captured;
    private final Handle implementation;
    private final Type instantiated;

    LambdaClass(ClassNode host, InvokeDynamicInsnNode site, int number) {
        captured = Type.getArgumentTypes(site.desc);
        Type erased = (Type) site.bsmArgs[0];
        implementation = (Handle) site.bsmArgs[1];
        instantiated = (Type) site.bsmArgs[2];
        List<String> interfaces = new ArrayList<>(List.of(Type.getReturnType(site.desc).getInternalName()));
        List<Type> signatures = new ArrayList<>(List.of(erased));
        if (site.bsm.getName().equals("altMetafactory")) alternatives(site.bsmArgs, interfaces, signatures);
        node.version = Opcodes.V21;
        node.access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
        node.name = host.name + "$$Lambda$" + number;
        node.superName = "java/lang/Object";
        node.interfaces = interfaces;
        node.sourceFile = host.sourceFile;
        for (int i = 0; i < captured.length; i++) {
            node.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, "captured" + i, captured[i].getDescriptor(), null, null);
        }
        constructor();
        if (captured.length == 0) instance();
        else factory(site.desc);
        for (Type signature : signatures) forward(site.name, signature);
    }

    ClassNode node() { return node; }

    String name() { return node.name; }

    private static void alternatives(Object[] arguments, List<String> interfaces, List<Type> signatures) {
        int flags = (Integer) arguments[3];
        int next = 4;
        if ((flags & SERIALIZABLE) != 0) interfaces.add("java/io/Serializable");
        if ((flags & MARKERS) != 0) {
            int count = (Integer) arguments[next++];
            for (int i = 0; i < count; i++) interfaces.add(((Type) arguments[next++]).getInternalName());
        }
        if ((flags & BRIDGES) != 0) {
            int count = (Integer) arguments[next++];
            for (int i = 0; i < count; i++) signatures.add((Type) arguments[next++]);
        }
        List<String> once = new ArrayList<>(new LinkedHashSet<>(interfaces));
        interfaces.clear();
        interfaces.addAll(once);
    }

    private void constructor() {
        MethodVisitor code = node.visitMethod(Opcodes.ACC_PRIVATE, "<init>", Type.getMethodDescriptor(Type.VOID_TYPE, captured), null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        int local = 1;
        for (int i = 0; i < captured.length; i++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(captured[i].getOpcode(Opcodes.ILOAD), local);
            code.visitFieldInsn(Opcodes.PUTFIELD, node.name, "captured" + i, captured[i].getDescriptor());
            local += captured[i].getSize();
        }
        code.visitInsn(Opcodes.RETURN);
        Conversions.end(code, 3, local);
    }

    private void instance() {
        String descriptor = "L" + node.name + ";";
        node.visitField(Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, INSTANCE, descriptor, null, null);
        MethodVisitor code = node.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        code.visitCode();
        code.visitTypeInsn(Opcodes.NEW, node.name);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, node.name, "<init>", "()V", false);
        code.visitFieldInsn(Opcodes.PUTSTATIC, node.name, INSTANCE, descriptor);
        code.visitInsn(Opcodes.RETURN);
        Conversions.end(code, 2, 0);
    }

    private void factory(String descriptor) {
        MethodVisitor code = hidden(Opcodes.ACC_STATIC, FACTORY, descriptor);
        code.visitCode();
        code.visitTypeInsn(Opcodes.NEW, node.name);
        code.visitInsn(Opcodes.DUP);
        int locals = Conversions.loadAll(code, captured, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, node.name, "<init>", Type.getMethodDescriptor(Type.VOID_TYPE, captured), false);
        code.visitInsn(Opcodes.ARETURN);
        Conversions.end(code, locals + 2, locals);
    }

    private MethodVisitor hidden(int access, String name, String descriptor) {
        MethodVisitor code = node.visitMethod(access, name, descriptor, null, null);
        code.visitAnnotation("Ljdk/internal/vm/annotation/Hidden;", true).visitEnd();
        return code;
    }

    /** One method of the interface: pushes captures and converted arguments, calls the implementation, converts the result. */
    private void forward(String name, Type signature) {
        MethodVisitor code = hidden(Opcodes.ACC_PUBLIC, name, signature.getDescriptor());
        code.visitCode();
        boolean constructs = implementation.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        Type owner = Type.getObjectType(implementation.getOwner());
        if (constructs) {
            code.visitTypeInsn(Opcodes.NEW, owner.getInternalName());
            code.visitInsn(Opcodes.DUP);
        }
        List<Type> targets = new ArrayList<>();
        if (!constructs && implementation.getTag() != Opcodes.H_INVOKESTATIC) targets.add(owner);
        targets.addAll(List.of(Type.getArgumentTypes(implementation.getDesc())));
        int stack = 2;
        for (int i = 0; i < captured.length; i++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, node.name, "captured" + i, captured[i].getDescriptor());
            stack += captured[i].getSize();
        }
        Type[] given = signature.getArgumentTypes();
        Type[] narrowed = instantiated.getArgumentTypes();
        int local = 1;
        for (int i = 0; i < given.length; i++) {
            code.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), local);
            Conversions.convert(code, given[i], narrowed[i]);
            Type target = targets.get(captured.length + i);
            if (!implied(narrowed[i], target)) Conversions.convert(code, narrowed[i], target);
            local += given[i].getSize();
            stack += 2;
        }
        code.visitMethodInsn(opcode(), owner.getInternalName(), implementation.getName(), implementation.getDesc(), implementation.isInterface());
        result(code, constructs ? owner : Type.getReturnType(implementation.getDesc()), signature.getReturnType());
        Conversions.end(code, stack + 2, local);
    }

    /** No cast is needed to the same type or Object; others are cast again, which costs nothing where it is known. */
    private static boolean implied(Type from, Type to) { return from.equals(to) || !Conversions.isPrimitive(from) && to.equals(Conversions.OBJECT); }

    private void result(MethodVisitor code, Type from, Type to) {
        Type via = instantiated.getReturnType();
        if (to.getSort() == Type.VOID) {
            Conversions.convert(code, from, to);
        } else if (Conversions.isPrimitive(from) || Conversions.isPrimitive(to)) {
            if (Conversions.isPrimitive(from) && !Conversions.isPrimitive(via)) {
                Type boxed = Conversions.unboxed(via);
                if (boxed != null) Conversions.convert(code, from, boxed);
                Conversions.convert(code, boxed == null ? from : boxed, via);
                Conversions.convert(code, via, to);
            } else {
                Conversions.convert(code, from, via);
                Conversions.convert(code, via, to);
            }
        } else if (!implied(from, to)) {
            Conversions.convert(code, from, to);
        }
        code.visitInsn(to.getOpcode(Opcodes.IRETURN));
    }

    private int opcode() {
        return switch (implementation.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
            case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
            default -> Opcodes.INVOKESPECIAL;
        };
    }
}
