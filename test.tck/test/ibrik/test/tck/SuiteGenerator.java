// Writes, as class files, the code that calls every test method of the suite directly. Runs in a process of its own, since loading the suite starts a thread.
package ibrik.test.tck;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import junit.framework.Test;
import junit.framework.TestCase;
import junit.framework.TestSuite;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/** From the tree of suites that JSR166TestCase.suite() makes to one {@link Group} per test class, and a {@link Runner} that is the application. */
public final class SuiteGenerator {
    private static final String PACKAGE = "ibrik/test/tck/";
    /** Where the suite's classes, which are in the unnamed package, come to lie. */
    static final String SUITE_PACKAGE = "jsr166/";
    private static final String RUNNER = "GeneratedRunner";
    private static final String TEST_CASE = "junit/framework/TestCase";
    private static final String COMPONENT = "Lorg/osgi/service/component/annotations/Component;";

    /** A test class, and the class of the object that its constructor takes, or null. */
    private record Key(Class<?> test, Class<?> parameter) {
        String name() { return test.getName() + (parameter == null ? "" : "(" + parameter.getName() + ")"); }
    }

    private final Path output;
    private final Map<Key, Set<String>> methods = new LinkedHashMap<>();

    private SuiteGenerator(Path output) { this.output = output; }

    /** Arguments: output folder; file with the names that are not to be linked, one a line; folder of the suite's class files; then the names of the groups wanted, none for all. Prints the names of their methods. */
    public static void main(String[] arguments) throws Exception {
        SuiteGenerator generator = new SuiteGenerator(Path.of(arguments[0]));
        generator.collect((Test) Class.forName("JSR166TestCase").getMethod("suite").invoke(null));
        if (arguments.length > 3) generator.methods.keySet().removeIf(key -> !List.of(arguments).subList(3, arguments.length).contains(key.name()));
        generator.write(new HashSet<>(Files.readAllLines(Path.of(arguments[1]))));
        generator.move(Path.of(arguments[2]));
        System.out.flush();
        System.exit(0);
    }

    private void collect(Test test) throws IllegalAccessException {
        if (test instanceof TestSuite suite) {
            for (Enumeration<Test> tests = suite.tests(); tests.hasMoreElements();) collect(tests.nextElement());
        } else {
            TestCase testCase = (TestCase) test;
            methods.computeIfAbsent(new Key(testCase.getClass(), parameter(testCase)), key -> new TreeSet<>()).add(testCase.getName());
        }
    }

    /** The suite keeps the parameter in a field named impl. */
    private static Class<?> parameter(TestCase test) throws IllegalAccessException {
        for (Field field : test.getClass().getDeclaredFields()) {
            if (!field.getName().equals("impl")) continue;
            field.setAccessible(true);
            return field.get(test).getClass();
        }
        return null;
    }

    private void write(Set<String> leftOut) throws IOException {
        List<String> groups = new ArrayList<>();
        for (Map.Entry<Key, Set<String>> entry : methods.entrySet()) {
            List<String> linked = new ArrayList<>();
            for (String method : entry.getValue()) {
                String name = entry.getKey().name() + "." + method;
                System.out.println(name);
                if (!leftOut.contains(name)) linked.add(method);
            }
            if (linked.isEmpty()) continue;
            String group = "Group" + groups.size();
            groups.add(group);
            save(group, group(group, entry.getKey(), linked));
        }
        save(RUNNER, runner(groups));
    }

    /** The suite's own classes go into the package too. */
    private void move(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) save(file.getFileName().toString().replace(".class", ""), Files.readAllBytes(file));
        }
    }

    /** Writes a class of the unnamed package, which is that of the suite, into a named one: a bundle can have no classes in the unnamed package. */
    private void save(String name, byte[] bytes) throws IOException {
        ClassWriter moved = new ClassWriter(0);
        new ClassReader(bytes).accept(new ClassRemapper(moved, new Remapper(Opcodes.ASM9) {
            @Override
            public String map(String internalName) { return internalName.indexOf('/') < 0 ? SUITE_PACKAGE + internalName : internalName; }
        }), 0);
        saveAs(SUITE_PACKAGE + name, moved.toByteArray());
    }

    private void saveAs(String name, byte[] bytes) throws IOException {
        Path file = output.resolve(name + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    // ---- class files

    private static ClassWriter begin(String name, String superclass) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected String getCommonSuperClass(String one, String other) { return "java/lang/Object"; }
        };
        writer.visit(Opcodes.V21, Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER, name, null, superclass, null);
        MethodVisitor constructor = method(writer, "<init>", "()V");
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, superclass, "<init>", "()V", false);
        end(constructor, Opcodes.RETURN);
        return writer;
    }

    private static MethodVisitor method(ClassWriter writer, String name, String descriptor) {
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_PUBLIC, name, descriptor, null, null);
        method.visitCode();
        return method;
    }

    private static void end(MethodVisitor method, int opcode) {
        method.visitInsn(opcode);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }

    /** Groups are in the unnamed package, like the suite, whose local classes only that package may use. */
    private static byte[] runner(List<String> groups) {
        ClassWriter writer = begin(RUNNER, PACKAGE + "Runner");
        AnnotationVisitor component = writer.visitAnnotation(COMPONENT, false);
        AnnotationVisitor services = component.visitArray("service");
        services.visit(null, Type.getObjectType("ibrik/runtime/api/Application"));
        services.visitEnd();
        component.visitEnd();
        MethodVisitor method = method(writer, "groups", "()[L" + PACKAGE + "Group;");
        array(method, PACKAGE + "Group", groups.size(), i -> {
            method.visitTypeInsn(Opcodes.NEW, groups.get(i));
            method.visitInsn(Opcodes.DUP);
            method.visitMethodInsn(Opcodes.INVOKESPECIAL, groups.get(i), "<init>", "()V", false);
        });
        end(method, Opcodes.ARETURN);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static void array(MethodVisitor method, String type, int length, java.util.function.IntConsumer element) {
        method.visitLdcInsn(length);
        method.visitTypeInsn(Opcodes.ANEWARRAY, type);
        for (int i = 0; i < length; i++) {
            method.visitInsn(Opcodes.DUP);
            method.visitLdcInsn(i);
            element.accept(i);
            method.visitInsn(Opcodes.AASTORE);
        }
    }

    private static byte[] group(String name, Key key, List<String> methods) {
        ClassWriter writer = begin(name, PACKAGE + "Group");
        String test = Type.getInternalName(key.test);
        MethodVisitor method = method(writer, "name", "()Ljava/lang/String;");
        method.visitLdcInsn(key.name());
        end(method, Opcodes.ARETURN);

        MethodVisitor names = method(writer, "methods", "()[Ljava/lang/String;");
        array(names, "java/lang/String", methods.size(), i -> names.visitLdcInsn(methods.get(i)));
        end(names, Opcodes.ARETURN);

        method = method(writer, "make", "(I)Ljava/lang/Object;");
        make(method, key, test);
        end(method, Opcodes.ARETURN);

        for (String each : List.of("setUp", "tearDown")) {
            method = method(writer, each, "(Ljava/lang/Object;)V");
            method.visitVarInsn(Opcodes.ALOAD, 1);
            method.visitTypeInsn(Opcodes.CHECKCAST, test);
            method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, test, each, "()V", false);
            end(method, Opcodes.RETURN);
        }

        method = method(writer, "call", "(Ljava/lang/Object;I)V");
        call(method, test, methods);
        end(method, Opcodes.RETURN);
        writer.visitEnd();
        return writer.toByteArray();
    }

    /** new Test(), or new Test(new Parameter(), name); then its name is set, which messages print. */
    private static void make(MethodVisitor method, Key key, String test) {
        method.visitTypeInsn(Opcodes.NEW, test);
        method.visitInsn(Opcodes.DUP);
        if (key.parameter == null) {
            method.visitMethodInsn(Opcodes.INVOKESPECIAL, test, "<init>", "()V", false);
        } else {
            String parameter = Type.getInternalName(key.parameter);
            method.visitTypeInsn(Opcodes.NEW, parameter);
            method.visitInsn(Opcodes.DUP);
            method.visitMethodInsn(Opcodes.INVOKESPECIAL, parameter, "<init>", "()V", false);
            method.visitInsn(Opcodes.ACONST_NULL);
            String declared = Type.getDescriptor(key.test.getDeclaredConstructors()[0].getParameterTypes()[0]);
            method.visitMethodInsn(Opcodes.INVOKESPECIAL, test, "<init>", "(" + declared + "Ljava/lang/String;)V", false);
        }
        method.visitInsn(Opcodes.DUP);
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, PACKAGE + "Group", "methods", "()[Ljava/lang/String;", false);
        method.visitVarInsn(Opcodes.ILOAD, 1);
        method.visitInsn(Opcodes.AALOAD);
        method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, TEST_CASE, "setName", "(Ljava/lang/String;)V", false);
    }

    private static void call(MethodVisitor method, String test, List<String> methods) {
        Label end = new Label();
        List<Label> labels = new ArrayList<>(Collections.nCopies(methods.size(), null));
        labels.replaceAll(none -> new Label());
        method.visitVarInsn(Opcodes.ALOAD, 1);
        method.visitTypeInsn(Opcodes.CHECKCAST, test);
        method.visitVarInsn(Opcodes.ASTORE, 3);
        method.visitVarInsn(Opcodes.ILOAD, 2);
        method.visitTableSwitchInsn(0, methods.size() - 1, end, labels.toArray(Label[]::new));
        for (int i = 0; i < methods.size(); i++) {
            method.visitLabel(labels.get(i));
            method.visitVarInsn(Opcodes.ALOAD, 3);
            method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, test, methods.get(i), "()V", false);
            method.visitJumpInsn(Opcodes.GOTO, end);
        }
        method.visitLabel(end);
    }
}
