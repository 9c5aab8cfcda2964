// Programs of the host that running and testing need: found, or installed from the distribution's packages.
package ibrik.cli;

import ibrik.qemu.HostPrograms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Debian's packages for the programs used; the build itself needs none of them. */
public final class Toolchain {

    private static final Map<String, String> PACKAGES = Map.ofEntries(
            Map.entry("qemu-system-x86_64", "qemu-system-x86"),
            Map.entry("qemu-system-arm", "qemu-system-arm"),
            Map.entry("qemu-arm", "qemu-user"),
            Map.entry("as", "binutils"),
            Map.entry("ld", "binutils"),
            Map.entry("objdump", "binutils"),
            Map.entry("objcopy", "binutils"),
            Map.entry("nm", "binutils"),
            Map.entry("readelf", "binutils"),
            Map.entry("x86_64-linux-gnu-as", "binutils-x86-64-linux-gnu"),
            Map.entry("x86_64-linux-gnu-objdump", "binutils-x86-64-linux-gnu"),
            Map.entry("arm-none-eabi-as", "binutils-arm-none-eabi"),
            Map.entry("arm-none-eabi-ld", "binutils-arm-none-eabi"),
            Map.entry("arm-none-eabi-nm", "binutils-arm-none-eabi"),
            Map.entry("arm-none-eabi-objdump", "binutils-arm-none-eabi"),
            Map.entry("arm-none-eabi-objcopy", "binutils-arm-none-eabi"),
            Map.entry("arm-none-eabi-readelf", "binutils-arm-none-eabi"),
            Map.entry("arm-none-eabi-gcc", "gcc-arm-none-eabi"),
            Map.entry("xz", "xz-utils"),
            Map.entry("mkimage", "u-boot-tools"),
            Map.entry("dumpimage", "u-boot-tools"),
            Map.entry("gcc", "gcc"),
            Map.entry("gdb-multiarch", "gdb-multiarch"));

    private Toolchain() {}

    /**
     * Makes sure that programs are there.
     *
     * @throws Refusal if one is missing and cannot be installed
     */
    static void require(List<String> programs, Progress progress) throws IOException, InterruptedException {
        Set<String> packages = new LinkedHashSet<>();
        List<String> missing = new ArrayList<>();
        for (String program : programs) {
            if (HostPrograms.find(program).isEmpty()) {
                String name = PACKAGES.get(program);
                if (name == null) {
                    throw new Refusal("program " + program + " is missing and no package is known for it; install it, and put it on PATH.");
                }
                packages.add(name);
                missing.add(program);
            }
        }
        if (packages.isEmpty()) {
            return;
        }
        String wish = "apt-get install --no-install-recommends " + String.join(" ", packages);
        List<String> prefix;
        if (HostPrograms.find("apt-get").isEmpty()) {
            throw new Refusal(String.join(", ", missing) + " is missing and this is no Debian; install what Debian calls "
                    + String.join(", ", packages) + " and put it on PATH.");
        } else if (System.getProperty("user.name").equals("root")) {
            prefix = List.of();
        } else if (HostPrograms.find("sudo").isPresent() && run(List.of("sudo", "-n", "true"), false) == 0) {
            prefix = List.of("sudo", "-n");
        } else {
            throw new Refusal(String.join(", ", missing) + " is missing and there is no right to install it; ask for: " + wish);
        }
        progress.done();
        System.err.println("ibrik: installing " + String.join(", ", packages));
        List<String> install = new ArrayList<>(prefix);
        install.addAll(List.of("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "-qq", "--no-install-recommends"));
        install.addAll(packages);
        if (run(install, false) != 0) {
            List<String> update = new ArrayList<>(prefix);
            update.addAll(List.of("apt-get", "update", "-qq"));
            run(update, true);
            if (run(install, true) != 0) {
                throw new Refusal(String.join(", ", missing) + " could not be installed (see above); run: " + wish);
            }
        }
        for (String program : missing) {
            if (HostPrograms.find(program).isEmpty()) {
                throw new Refusal("package " + PACKAGES.get(program) + " was installed but brought no " + program + "; install it by hand.");
            }
        }
    }

    private static int run(List<String> command, boolean loud) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
        builder.redirectErrorStream(true);
        Process process = builder.start();
        byte[] output = process.getInputStream().readAllBytes();
        int status = process.waitFor();
        if (loud && status != 0) {
            System.err.write(output);
            System.err.flush();
        }
        return status;
    }
}
