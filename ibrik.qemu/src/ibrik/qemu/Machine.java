// The places where an image can run.
package ibrik.qemu;

import java.util.List;

/** A machine, and the program of the host that provides it. */
public enum Machine {

    /** QEMU microvm, x86-64: PVH boot, serial console at 0x3f8, status byte at port 0xe9, exit at port 0xf4. */
    MICROVM("qemu-system-x86_64", List.of("-M", "microvm,acpi=off,x-option-roms=off,pit=off,pic=off,rtc=on,isa-serial=on", "-accel", "tcg",
            "-nodefaults", "-no-user-config", "-display", "none", "-serial", "stdio", "-no-reboot",
            "-device", "isa-debug-exit,iobase=0xf4,iosize=4")),

    /** QEMU mcimx6ul-evk, ARMv7-A: console UART1, exit and arguments through semihosting. */
    IMX6UL("qemu-system-arm", List.of("-M", "mcimx6ul-evk", "-accel", "tcg", "-no-user-config", "-display", "none", "-monitor", "none",
            "-serial", "stdio", "-no-reboot")),

    /** A static x86-64 executable, run by the host's own Linux. */
    LINUX_AMD64("", List.of()),

    /** A static ARM EABI executable, run by QEMU's user mode. */
    LINUX_ARM("qemu-arm", List.of());

    private final String program;
    private final List<String> options;

    Machine(String program, List<String> options) {
        this.program = program;
        this.options = options;
    }

    /**
     * The machine of a board.
     *
     * @param board "microvm", "imx6ul" or "linux"
     * @param architecture "amd64" or "arm"; only linux has both
     * @throws IllegalArgumentException if there is no such machine
     */
    public static Machine of(String board, String architecture) {
        return switch (board + "/" + architecture) {
            case "microvm/amd64" -> MICROVM;
            case "imx6ul/arm" -> IMX6UL;
            case "linux/amd64" -> LINUX_AMD64;
            case "linux/arm" -> LINUX_ARM;
            default -> throw new IllegalArgumentException("no machine runs board " + board + " with architecture " + architecture);
        };
    }

    /** Name of the program of the host, or empty if the image itself is run. */
    public String program() {
        return program;
    }

    List<String> options() {
        return options;
    }

    /** Whether this is a whole machine rather than a process. */
    public boolean isBoard() {
        return this == MICROVM || this == IMX6UL;
    }
}
