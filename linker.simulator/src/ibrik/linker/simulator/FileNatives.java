package ibrik.linker.simulator;

import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import ibrik.runtime.layout.ObjectLayout;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** The class library's own files and resources in both modes; standard input, output and error in oracle mode. There are no other files. */
final class FileNatives {
    private static final String OUTPUT = "java/io/FileOutputStream";
    private static final String INPUT = "java/io/FileInputStream";
    private static final String DESCRIPTOR = "java/io/FileDescriptor";

    private FileNatives() {}

    static void register(Natives natives) {
        natives.put(DESCRIPTOR + ".getHandle(I)J", (vm, b) -> vm.p[b] = -1);
        natives.put(DESCRIPTOR + ".getAppend(I)Z", Natives.FALSE);
        natives.put(DESCRIPTOR + ".close0()V", Natives.NOTHING);
        natives.put(DESCRIPTOR + ".sync0()V", Natives.NOTHING);
        natives.put("java/io/FileCleanable", Natives.NOTHING, "register(Ljava/io/FileDescriptor;)V", "unregister(Ljava/io/FileDescriptor;)V");
        natives.put(OUTPUT + ".writeBytes([BIIZ)V", FileNatives::writeBytes);
        natives.put(OUTPUT + ".write(IZ)V", FileNatives::write);
        natives.put(INPUT + ".open0(Ljava/lang/String;)V", FileNatives::open);
        natives.put(INPUT + ".readBytes([BII)I", FileNatives::readBytes);
        natives.put(INPUT + ".read0()I", FileNatives::read);
        natives.put(INPUT + ".available0()I", FileNatives::available);
        natives.put(INPUT + ".length0()J", (vm, b) -> vm.p[b] = libraryFile(vm, vm.r[b]).content.length);
        natives.put(INPUT + ".position0()J", (vm, b) -> vm.p[b] = libraryFile(vm, vm.r[b]).position);
        natives.put(INPUT + ".skip0(J)J", FileNatives::skip);
        natives.put(INPUT + ".isRegularFile0(Ljava/io/FileDescriptor;)Z", (vm, b) ->
            Natives.set(vm, b, vm.machine.files.get(vm.machine.heap.intField(vm.r[b + 1], DESCRIPTOR, "fd")) != null));
        natives.put("java/io/UnixFileSystem.canonicalize0(Ljava/lang/String;)Ljava/lang/String;", (vm, b) -> {
            refuseToApplications(vm, "it resolves a path");
            vm.r[b] = vm.machine.heap.newString(Path.of(vm.machine.heap.text(vm.r[b + 1])).normalize().toString());
        });
        natives.put("java/io/UnixFileSystem.getBooleanAttributes0(Ljava/io/File;)I", (vm, b) -> {
            refuseToApplications(vm, "it looks for a file");
            vm.p[b] = 0;
        });
        natives.put("java/lang/Class.getResourceAsStream(Ljava/lang/String;)Ljava/io/InputStream;", FileNatives::resource);
    }

    /** The library may find that there are no files but its own; what an application finds is for run time to say. */
    private static void refuseToApplications(Interpreter vm, String reason) {
        if (vm.machine.journal.isStrict()) throw vm.machine.refusal(reason);
    }

    private static int descriptor(Interpreter vm, SimObject stream, String type) {
        return vm.machine.heap.intField(vm.machine.heap.referenceField(stream, type, "fd"), DESCRIPTOR, "fd");
    }

    // Output

    private static OutputStream output(Interpreter vm, SimObject stream) {
        SystemNatives.oracleOnly(vm, "it uses a file");
        return switch (descriptor(vm, stream, OUTPUT)) {
            case 1 -> vm.machine.host.out();
            case 2 -> vm.machine.host.error();
            default -> throw vm.machine.refusal("it writes a file");
        };
    }

    private static SimThrow failed(Interpreter vm, IOException e) { return vm.machine.exceptions.make("java/io/IOException", e.getMessage()); }

    private static void checkRange(Interpreter vm, SimObject array, int from, int length) {
        Natives.nonNull(vm, array);
        if (from < 0 || length < 0 || length > array.length - from) throw vm.machine.exceptions.make("java/lang/IndexOutOfBoundsException");
    }

    private static void writeBytes(Interpreter vm, int b) {
        OutputStream out = output(vm, vm.r[b]);
        SimObject array = vm.r[b + 1];
        int from = (int) vm.p[b + 2];
        int length = (int) vm.p[b + 3];
        checkRange(vm, array, from, length);
        try {
            out.write(array.bytes, ObjectLayout.ARRAY_BASE + from, length);
        } catch (IOException e) {
            throw failed(vm, e);
        }
    }

    private static void write(Interpreter vm, int b) {
        try {
            output(vm, vm.r[b]).write((int) vm.p[b + 1]);
        } catch (IOException e) {
            throw failed(vm, e);
        }
    }

    // Input

    private static void open(Interpreter vm, int b) {
        String path = vm.machine.heap.text(Natives.nonNull(vm, vm.r[b + 1]));
        byte[] content = LibraryFiles.file(vm.machine.properties.getOrDefault("java.home", ""), path);
        if (content == null) {
            SystemNatives.oracleOnly(vm, "it opens file " + path);
            throw vm.machine.exceptions.make("java/io/FileNotFoundException", path + " (No such file or directory)");
        }
        vm.machine.heap.setIntField(vm.machine.heap.referenceField(vm.r[b], INPUT, "fd"), DESCRIPTOR, "fd", vm.machine.files.open(content));
    }

    /** The library's file behind a stream; any other is standard input, and only there in oracle mode. */
    private static LibraryFiles.OpenFile fileOf(Interpreter vm, SimObject stream) {
        int descriptor = descriptor(vm, stream, INPUT);
        LibraryFiles.OpenFile file = vm.machine.files.get(descriptor);
        if (file == null) {
            SystemNatives.oracleOnly(vm, "it uses a file");
            if (descriptor != 0) throw vm.machine.refusal("it reads a file");
        }
        return file;
    }

    private static LibraryFiles.OpenFile libraryFile(Interpreter vm, SimObject stream) {
        LibraryFiles.OpenFile file = fileOf(vm, stream);
        if (file == null) throw vm.machine.exceptions.make("java/io/IOException", "Illegal seek");
        return file;
    }

    private static void readBytes(Interpreter vm, int b) {
        LibraryFiles.OpenFile file = fileOf(vm, vm.r[b]);
        SimObject array = vm.r[b + 1];
        int from = (int) vm.p[b + 2];
        int length = (int) vm.p[b + 3];
        checkRange(vm, array, from, length);
        vm.machine.journal.beforeBulkWrite(array);
        int start = ObjectLayout.ARRAY_BASE + from;
        if (file != null) {
            int count = Math.min(length, file.content.length - file.position);
            System.arraycopy(file.content, file.position, array.bytes, start, count);
            file.position += count;
            vm.p[b] = count == 0 && length > 0 ? -1 : count;
            return;
        }
        try {
            vm.p[b] = vm.machine.host.in().read(array.bytes, start, length);
        } catch (IOException e) {
            throw failed(vm, e);
        }
    }

    private static void read(Interpreter vm, int b) {
        LibraryFiles.OpenFile file = fileOf(vm, vm.r[b]);
        if (file != null) {
            vm.p[b] = file.position < file.content.length ? file.content[file.position++] & 0xff : -1;
            return;
        }
        try {
            vm.p[b] = vm.machine.host.in().read();
        } catch (IOException e) {
            throw failed(vm, e);
        }
    }

    private static void available(Interpreter vm, int b) {
        LibraryFiles.OpenFile file = fileOf(vm, vm.r[b]);
        if (file != null) {
            vm.p[b] = file.content.length - file.position;
            return;
        }
        try {
            vm.p[b] = vm.machine.host.in().available();
        } catch (IOException e) {
            throw failed(vm, e);
        }
    }

    private static void skip(Interpreter vm, int b) {
        LibraryFiles.OpenFile file = libraryFile(vm, vm.r[b]);
        long to = Math.max(0, Math.min(file.content.length, file.position + vm.p[b + 1]));
        vm.p[b] = to - file.position;
        file.position = (int) to;
    }

    // Resources

    /** Class.getResourceAsStream for classes of the JDK: what lies in their own module. Applications have no resources in the simulator. */
    private static void resource(Interpreter vm, int b) {
        TypeInfo type = vm.r[b].mirrors;
        String name = vm.machine.heap.text(Natives.nonNull(vm, vm.r[b + 1]));
        while (type.isArray()) type = type.element;
        String module = type.bundle;
        byte[] content = null;
        if (module != null && (module.startsWith("java.") || module.startsWith("jdk."))) {
            int slash = type.name.lastIndexOf('/');
            content = LibraryFiles.resource(module, name.startsWith("/") ? name.substring(1) : slash < 0 ? name : type.name.substring(0, slash + 1) + name);
        } else {
            SystemNatives.oracleOnly(vm, "it reads resource " + name);
        }
        if (content == null) {
            vm.r[b] = null;
            return;
        }
        SimObject array = vm.machine.heap.allocateArray(vm.machine.universe.find("[B"), content.length);
        System.arraycopy(content, 0, array.bytes, ObjectLayout.ARRAY_BASE, content.length);
        vm.r[b] = Calls.construct(vm.machine, "java/io/ByteArrayInputStream", "([B)V", array);
    }
}
