package ibrik.linker.world;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Replaces the invokedynamic and dynamic constants of a class that javac makes by plain code: lambdas and method references become classes, string concatenation, record methods and
 * pattern switches become static methods of the class itself. Names depend on nothing but the class file, so that builds repeat.
 * Other bootstrap methods stay as they are, and are refused where they are reached.
 */
final class Desugaring {
    private static final String HIDDEN = "Ljdk/internal/vm/annotation/Hidden;";
    private final ClassNode host;
    private final Consumer<ClassNode> newClass;
    private final Map<String, String> concatenations = new HashMap<>();
    private int lambdas;
    private int helpers;

    Desugaring(ClassNode host, Consumer<ClassNode> newClass) {
        this.host = host;
        this.newClass = newClass;
    }

    void run() {
        for (MethodNode method : List.copyOf(host.methods)) {
            for (AbstractInsnNode instruction : method.instructions.toArray()) {
                AbstractInsnNode replacement = switch (instruction) {
                    case InvokeDynamicInsnNode site -> replace(site);
                    case LdcInsnNode constant when constant.cst instanceof ConstantDynamic dynamic -> replace(dynamic);
                    default -> null;
                };
                if (replacement != null) method.instructions.set(instruction, replacement);
            }
        }
    }

    private AbstractInsnNode replace(InvokeDynamicInsnNode site) {
        return switch (site.bsm.getOwner() + "." + site.bsm.getName()) {
            case "java/lang/invoke/LambdaMetafactory.metafactory", "java/lang/invoke/LambdaMetafactory.altMetafactory" -> lambda(site);
            case "java/lang/invoke/StringConcatFactory.makeConcatWithConstants", "java/lang/invoke/StringConcatFactory.makeConcat" -> concatenation(site);
            case "java/lang/runtime/ObjectMethods.bootstrap" -> {
                MethodNode helper = helper("record$" + site.name, site.desc);
                yield RecordDesugaring.emit(helper, site, host) ? call(helper) : null;
            }
            case "java/lang/runtime/SwitchBootstraps.typeSwitch", "java/lang/runtime/SwitchBootstraps.enumSwitch" -> {
                MethodNode helper = helper("switch$" + helpers++, site.desc);
                yield SwitchDesugaring.emit(helper, site) ? call(helper) : null;
            }
            default -> null;
        };
    }

    /** Dynamic constants that name an enum constant, null or a primitive class. */
    private static AbstractInsnNode replace(ConstantDynamic dynamic) {
        Handle bootstrap = dynamic.getBootstrapMethod();
        if (!bootstrap.getOwner().equals("java/lang/invoke/ConstantBootstraps")) return null;
        return switch (bootstrap.getName()) {
            case "nullConstant" -> new InsnNode(Opcodes.ACONST_NULL);
            case "enumConstant" -> {
                String type = Type.getType(dynamic.getDescriptor()).getInternalName();
                yield new FieldInsnNode(Opcodes.GETSTATIC, type, dynamic.getName(), dynamic.getDescriptor());
            }
            case "primitiveClass" -> {
                String wrapper = Conversions.wrapper(Type.getType(dynamic.getName()));
                yield new FieldInsnNode(Opcodes.GETSTATIC, wrapper, "TYPE", "Ljava/lang/Class;");
            }
            default -> null;
        };
    }

    private AbstractInsnNode lambda(InvokeDynamicInsnNode site) {
        LambdaClass lambda = new LambdaClass(host, site, lambdas++);
        newClass.accept(lambda.node());
        if (Type.getArgumentCount(site.desc) == 0) return new FieldInsnNode(Opcodes.GETSTATIC, lambda.name(), LambdaClass.INSTANCE, "L" + lambda.name() + ";");
        return new MethodInsnNode(Opcodes.INVOKESTATIC, lambda.name(), LambdaClass.FACTORY, site.desc, false);
    }

    private AbstractInsnNode concatenation(InvokeDynamicInsnNode site) {
        String recipe = ConcatDesugaring.recipe(site);
        String key = recipe + " " + site.desc;
        String name = concatenations.get(key);
        if (name == null) {
            MethodNode helper = helper("concat$" + concatenations.size(), site.desc);
            ConcatDesugaring.emit(helper, recipe, site);
            concatenations.put(key, name = helper.name);
            return call(helper);
        }
        return new MethodInsnNode(Opcodes.INVOKESTATIC, host.name, name, site.desc, (host.access & Opcodes.ACC_INTERFACE) != 0);
    }

    /** A private static method for the host, hidden from stack traces as the JDK's own linkage is. */
    private MethodNode helper(String name, String descriptor) {
        MethodNode method = new MethodNode(Opcodes.ASM9, Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC, name, descriptor, null, null);
        method.visitAnnotation(HIDDEN, true).visitEnd();
        return method;
    }

    private MethodInsnNode call(MethodNode helper) {
        host.methods.add(helper);
        return new MethodInsnNode(Opcodes.INVOKESTATIC, host.name, helper.name, helper.desc, (host.access & Opcodes.ACC_INTERFACE) != 0);
    }
}
