package ibrik.linker.simulator;

import ibrik.linker.model.SimObject;
import ibrik.runtime.layout.ObjectLayout;
import java.io.IOException;
import java.io.OutputStream;

/** Standard input, output and error in oracle mode. Files are not simulated. */
final class FileNatives {
    private static final String OUTPUT = "java/io/FileOutputStream";
    private static final String INPUT = "java/io/FileInputStream";

    private FileNatives() {}

    static void register(Natives natives) {
        natives.put("java/io/FileDescriptor.getHandle(I)J", (vm, b) -> vm.p[b] = -1);
        natives.put("java/io/FileDescriptor.getAppend(I)Z", Natives.FALSE);
        natives.put("java/io/FileDescriptor.close0()V", Natives.NOTHING);
        natives.put("java/io/FileDescriptor.sync0()V", Natives.NOTHING);
        natives.put(OUTPUT + ".writeBytes([BIIZ)V", FileNatives::writeBytes);
        natives.put(OUTPUT + ".write(IZ)V", FileNatives::write);
        natives.put(INPUT + ".readBytes([BII)I", FileNatives::readBytes);
        natives.put(INPUT + ".read0()I", FileNatives::read);
        natives.put(INPUT + ".available0()I", FileNatives::available);
        natives.put("java/io/UnixFileSystem.canonicalize0(Ljava/lang/String;)Ljava/lang/String;", (vm, b) -> {
            SystemNatives.oracleOnly(vm, "it resolves a path");
            vm.r[b] = vm.machine.heap.newString(java.nio.file.Path.of(vm.machine.heap.text(vm.r[b + 1])).normalize().toString());
        });
        natives.put("java/io/UnixFileSystem.getBooleanAttributes0(Ljava/io/File;)I", (vm, b) -> {
            SystemNatives.oracleOnly(vm, "it looks for a file");
            vm.p[b] = 0;
        });
        natives.put(INPUT + ".isRegularFile0(Ljava/io/FileDescriptor;)Z", Natives.FALSE);
    }

    private static int descriptor(Interpreter vm, SimObject stream, String type) {
        SystemNatives.oracleOnly(vm, "it uses a file");
        return vm.machine.heap.intField(vm.machine.heap.referenceField(stream, type, "fd"), "java/io/FileDescriptor", "fd");
    }

    private static OutputStream output(Interpreter vm, SimObject stream) {
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

    private static void requireInput(Interpreter vm, SimObject stream) {
        if (descriptor(vm, stream, INPUT) != 0) throw vm.machine.refusal("it reads a file");
    }

    private static void readBytes(Interpreter vm, int b) {
        requireInput(vm, vm.r[b]);
        SimObject array = vm.r[b + 1];
        int from = (int) vm.p[b + 2];
        int length = (int) vm.p[b + 3];
        checkRange(vm, array, from, length);
        try {
            vm.p[b] = vm.machine.host.in().read(array.bytes, ObjectLayout.ARRAY_BASE + from, length);
        } catch (IOException e) {
            throw failed(vm, e);
        }
    }

    private static void read(Interpreter vm, int b) {
        requireInput(vm, vm.r[b]);
        try {
            vm.p[b] = vm.machine.host.in().read();
        } catch (IOException e) {
            throw failed(vm, e);
        }
    }

    private static void available(Interpreter vm, int b) {
        requireInput(vm, vm.r[b]);
        try {
            vm.p[b] = vm.machine.host.in().available();
        } catch (IOException e) {
            throw failed(vm, e);
        }
    }
}
