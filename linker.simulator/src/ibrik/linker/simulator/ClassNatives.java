package ibrik.linker.simulator;

import ibrik.linker.model.FieldInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InnerClassNode;

/** java.lang.Class and jdk.internal.reflect.Reflection: types, names, nesting. */
final class ClassNatives {
    private static final String CLASS = "java/lang/Class";
    private static final Map<String, String> PRIMITIVES = Map.of("boolean", "Z", "byte", "B", "char", "C", "short", "S", "int", "I", "long", "J", "float", "F", "double", "D", "void", "V");

    private ClassNatives() {}

    private static TypeInfo type(Interpreter vm, int slot) { return Natives.nonNull(vm, vm.r[slot]).mirrors; }

    static void register(Natives natives) {
        natives.put(CLASS, (vm, b) -> Natives.set(vm, b, vm.r[b + 1] != null && vm.machine.classOf(vm.r[b + 1].type).isSubtypeOf(type(vm, b))), "isInstance(Ljava/lang/Object;)Z");
        natives.put(CLASS, (vm, b) -> Natives.set(vm, b, vm.machine.classOf(type(vm, b + 1)).isSubtypeOf(type(vm, b))), "isAssignableFrom(Ljava/lang/Class;)Z");
        natives.put(CLASS, ClassNatives::initClassName, "initClassName()Ljava/lang/String;");
        natives.put(CLASS, (vm, b) -> vm.r[b] = mirror(vm, type(vm, b).superclass), "getSuperclass()Ljava/lang/Class;");
        natives.put(CLASS, (vm, b) -> vm.r[b] = mirrors(vm, type(vm, b).interfaces), "getInterfaces0()[Ljava/lang/Class;");
        natives.put(CLASS, ClassNatives::getPrimitiveClass, "getPrimitiveClass(Ljava/lang/String;)Ljava/lang/Class;");
        natives.put(CLASS, Natives.FALSE, "desiredAssertionStatus0(Ljava/lang/Class;)Z", "isHidden()Z");
        natives.put(CLASS, (vm, b) -> Natives.set(vm, b, type(vm, b).isClass() && (type(vm, b).access & Opcodes.ACC_RECORD) != 0), "isRecord0()Z");
        natives.put(CLASS, ClassNatives::getSimpleBinaryName, "getSimpleBinaryName0()Ljava/lang/String;");
        natives.put(CLASS, ClassNatives::getDeclaringClass, "getDeclaringClass0()Ljava/lang/Class;");
        natives.put(CLASS, ClassNatives::getEnclosingMethod, "getEnclosingMethod0()[Ljava/lang/Object;");
        natives.put(CLASS, ClassNatives::getNestHost, "getNestHost0()Ljava/lang/Class;");
        natives.put(CLASS, ClassNatives::getPermittedSubclasses, "getPermittedSubclasses0()[Ljava/lang/Class;");
        natives.put(CLASS, ClassNatives::getDeclaredClasses, "getDeclaredClasses0()[Ljava/lang/Class;");
        natives.put(CLASS, ClassNatives::getGenericSignature, "getGenericSignature0()Ljava/lang/String;");
        natives.put(CLASS, Natives.NULL, "getRawAnnotations()[B", "getRawTypeAnnotations()[B");
        natives.put(CLASS, (vm, b) -> vm.p[b] = type(vm, b).node == null ? 0 : type(vm, b).node.version, "getClassFileVersion0()I");
        natives.put(CLASS, (vm, b) -> vm.p[b] = type(vm, b).access & 0xffff, "getClassAccessFlagsRaw0()I");
        natives.put(CLASS, ClassNatives::forName, "forName0(Ljava/lang/String;ZLjava/lang/ClassLoader;Ljava/lang/Class;)Ljava/lang/Class;");
        natives.put(CLASS, ClassNatives::enumConstants, "getEnumConstantsShared()[Ljava/lang/Object;");
        natives.put(CLASS, (vm, b) -> {
            forNamed(vm, b, vm.r[b], true);
        }, "forName(Ljava/lang/String;)Ljava/lang/Class;");
        natives.put("jdk/internal/reflect/Reflection.getCallerClass()Ljava/lang/Class;", (vm, b) -> vm.r[b] = mirror(vm, caller(vm, 2)));
        natives.put("jdk/internal/reflect/Reflection.areNestMates(Ljava/lang/Class;Ljava/lang/Class;)Z", (vm, b) -> Natives.set(vm, b, nestHost(type(vm, b)).equals(nestHost(type(vm, b + 1)))));
        natives.put("jdk/internal/reflect/Reflection.getClassAccessFlags(Ljava/lang/Class;)I", (vm, b) -> vm.p[b] = type(vm, b).access & 0xffff);
        // One module without a name holds everything: all is readable, exported and open.
        natives.put("jdk/internal/reflect/Reflection.verifyModuleAccess(Ljava/lang/Module;Ljava/lang/Class;)Z", Natives.TRUE);
        natives.put("java/lang/ClassLoader.getSystemClassLoader()Ljava/lang/ClassLoader;", Natives.NULL);
        natives.put("java/lang/ClassLoader.getPlatformClassLoader()Ljava/lang/ClassLoader;", Natives.NULL);
        natives.put("java/lang/ClassLoader.findBootstrapClass(Ljava/lang/String;)Ljava/lang/Class;", (vm, b) ->
            vm.r[b] = mirror(vm, vm.machine.universe.find(vm.machine.heap.text(vm.r[b]).replace('.', '/'))));
        // Resources come through the loaders, of which there is none.
        natives.put("java/lang/ClassLoader.getSystemResources(Ljava/lang/String;)Ljava/util/Enumeration;", (vm, b) -> vm.r[b] =
            (SimObject) Calls.call(vm.machine, vm.machine.method("java/util/Collections", "emptyEnumeration", "()Ljava/util/Enumeration;")));
        natives.put("java/lang/ClassLoader.getSystemResource(Ljava/lang/String;)Ljava/net/URL;", Natives.NULL);
        natives.put("java/lang/ClassLoader.getSystemResourceAsStream(Ljava/lang/String;)Ljava/io/InputStream;", Natives.NULL);
        natives.put("java/lang/Thread.getContextClassLoader()Ljava/lang/ClassLoader;", Natives.NULL);
    }

    /** Class of the code {@code frames} below the innermost frame, not counting hidden frames. */
    static TypeInfo caller(Interpreter vm, int frames) {
        int index = vm.depth;
        int left = frames;
        while (index > 0) {
            index--;
            if (vm.frameMethods[index] == null || vm.frameMethods[index].info.hidden) continue;
            if (--left == 0) return vm.frameMethods[index].owner.type;
        }
        return null;
    }

    static SimObject mirror(Interpreter vm, TypeInfo type) { return type == null ? null : vm.machine.heap.mirror(type); }

    static SimObject mirrors(Interpreter vm, List<TypeInfo> types) {
        Heap heap = vm.machine.heap;
        SimObject array = heap.allocateArray(vm.machine.universe.find("[Ljava/lang/Class;"), types.size());
        for (int i = 0; i < types.size(); i++) heap.setElement(array, i, heap.mirror(types.get(i)));
        return array;
    }

    private static void initClassName(Interpreter vm, int b) {
        Heap heap = vm.machine.heap;
        SimObject name = heap.string(type(vm, b).javaName());
        heap.setReferenceField(vm.r[b], CLASS, "name", name);
        vm.r[b] = name;
    }

    private static void getPrimitiveClass(Interpreter vm, int b) {
        String name = vm.machine.heap.text(vm.r[b]);
        vm.r[b] = mirror(vm, vm.machine.universe.ofDescriptor(PRIMITIVES.get(name)));
    }

    private static InnerClassNode innerClass(TypeInfo type) {
        if (type.node != null) for (InnerClassNode inner : type.node.innerClasses) if (inner.name.equals(type.name)) return inner;
        return null;
    }

    private static void getSimpleBinaryName(Interpreter vm, int b) {
        InnerClassNode inner = innerClass(type(vm, b));
        vm.r[b] = inner == null || inner.innerName == null ? null : vm.machine.heap.string(inner.innerName);
    }

    private static void getDeclaringClass(Interpreter vm, int b) {
        InnerClassNode inner = innerClass(type(vm, b));
        vm.r[b] = inner == null || inner.outerName == null ? null : mirror(vm, vm.machine.universe.find(inner.outerName));
    }

    private static void getEnclosingMethod(Interpreter vm, int b) {
        TypeInfo type = type(vm, b);
        if (type.node == null || type.node.outerClass == null) {
            vm.r[b] = null;
            return;
        }
        Heap heap = vm.machine.heap;
        SimObject result = heap.allocateArray(vm.machine.universe.find("[Ljava/lang/Object;"), 3);
        heap.setElement(result, 0, mirror(vm, vm.machine.universe.find(type.node.outerClass)));
        if (type.node.outerMethod != null) {
            heap.setElement(result, 1, heap.string(type.node.outerMethod));
            heap.setElement(result, 2, heap.string(type.node.outerMethodDesc));
        }
        vm.r[b] = result;
    }

    private static String nestHost(TypeInfo type) { return type.node == null || type.node.nestHostClass == null ? type.name : type.node.nestHostClass; }

    private static void getNestHost(Interpreter vm, int b) { vm.r[b] = mirror(vm, vm.machine.universe.find(nestHost(type(vm, b)))); }

    private static void getPermittedSubclasses(Interpreter vm, int b) {
        TypeInfo type = type(vm, b);
        vm.r[b] = type.node == null || type.node.permittedSubclasses == null ? null : named(vm, type.node.permittedSubclasses);
    }

    private static void getDeclaredClasses(Interpreter vm, int b) {
        TypeInfo type = type(vm, b);
        List<String> names = new ArrayList<>();
        if (type.node != null) for (InnerClassNode inner : type.node.innerClasses) if (type.name.equals(inner.outerName)) names.add(inner.name);
        vm.r[b] = named(vm, names);
    }

    private static SimObject named(Interpreter vm, List<String> names) {
        List<TypeInfo> types = new ArrayList<>();
        for (String name : names) {
            TypeInfo found = vm.machine.universe.find(name);
            if (found != null) types.add(found);
        }
        return mirrors(vm, types);
    }

    private static void getGenericSignature(Interpreter vm, int b) {
        TypeInfo type = type(vm, b);
        vm.r[b] = type.node == null || type.node.signature == null ? null : vm.machine.heap.string(type.node.signature);
    }

    private static void forName(Interpreter vm, int b) { forNamed(vm, b, vm.r[b], vm.p[b + 1] != 0); }

    /** All classes are known to the one loader there is. */
    static void forNamed(Interpreter vm, int b, SimObject nameObject, boolean initialise) {
        String name = vm.machine.heap.text(Natives.nonNull(vm, nameObject));
        TypeInfo found = null;
        if (!name.contains("/") && !name.isEmpty() && !PRIMITIVES.containsKey(name)) {
            String internal = name.replace('.', '/');
            found = internal.startsWith("[") ? arrayNamed(vm, internal) : vm.machine.universe.find(internal);
        }
        if (found == null) throw vm.machine.exceptions.make("java/lang/ClassNotFoundException", name);
        if (initialise) vm.machine.initialiser.ensure(vm.machine.classOf(found));
        vm.r[b] = vm.machine.heap.mirror(found);
    }

    private static TypeInfo arrayNamed(Interpreter vm, String descriptor) {
        String element = descriptor.substring(descriptor.lastIndexOf('[') + 1);
        boolean valid = element.startsWith("L") ? element.endsWith(";") && element.length() > 2 : element.length() == 1 && "ZBCSIJFD".contains(element);
        return valid ? vm.machine.universe.ofDescriptor(descriptor) : null;
    }

    /** The constants of an enum in their order, without reflection; null for other classes. */
    private static void enumConstants(Interpreter vm, int b) {
        SimObject mirror = vm.r[b];
        TypeInfo type = type(vm, b);
        Heap heap = vm.machine.heap;
        SimObject known = heap.referenceField(mirror, CLASS, "enumConstants");
        if (known == null && type.isClass() && (type.access & Opcodes.ACC_ENUM) != 0 && type.superclass.name.equals("java/lang/Enum")) {
            vm.machine.initialiser.ensure(vm.machine.classOf(type));
            SimObject statics = heap.statics(type);
            String arrayDescriptor = "[" + type.descriptor();
            for (FieldInfo field : type.fields.values()) {
                boolean synthetic = (field.access & Opcodes.ACC_SYNTHETIC) != 0;
                if (field.isStatic() && synthetic && field.descriptor.equals(arrayDescriptor)) known = statics.getReference(field.offset);
            }
            if (known != null) {
                known = heap.copy(known);
                heap.setReferenceField(mirror, CLASS, "enumConstants", known);
            }
        }
        vm.r[b] = known;
    }
}
