package ibrik.qemu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QemuRunnerTest {

    @TempDir
    Path folder;

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** mov dx,0x3f8; mov al,'o'; out dx,al; mov al,'k'; out dx,al; then the code given. */
    private static byte[] saysOkThen(int... code) {
        byte[] begin = bytes(0x66, 0xba, 0xf8, 0x03, 0xb0, 'o', 0xee, 0xb0, 'k', 0xee);
        byte[] all = java.util.Arrays.copyOf(begin, begin.length + code.length);
        System.arraycopy(bytes(code), 0, all, begin.length, code.length);
        return all;
    }

    @Test
    void microvmStatusHasEightBitsAndMayBeZero() throws Exception {
        for (int status : new int[] {0, 1, 127, 255}) {
            // mov al,status; out 0xe9,al; out 0xf4,al; hlt; jmp back
            Path image = TinyImage.microvm(folder, saysOkThen(0xb0, status, 0xe6, 0xe9, 0xe6, 0xf4, 0xf4, 0xeb, 0xfd));
            RunResult result = new QemuRunner(image, Machine.MICROVM).memory(16).run();
            assertEquals("ok", result.text(), result.errorText());
            assertTrue(result.statusGiven());
            assertEquals(status, result.status());
        }
    }

    @Test
    void microvmResetWithoutAStatusIsAFailure() throws Exception {
        // int3 without an IDT: triple fault
        RunResult result = new QemuRunner(TinyImage.microvm(folder, saysOkThen(0xcc)), Machine.MICROVM).memory(16).run();
        assertEquals("ok", result.text(), result.errorText());
        assertFalse(result.statusGiven());
        assertEquals(RunResult.NO_STATUS, result.status());
    }

    @Test
    void microvmExitWithoutAStatusIsAFailure() throws Exception {
        RunResult result = new QemuRunner(TinyImage.microvm(folder, saysOkThen(0xe6, 0xf4)), Machine.MICROVM).memory(16).run();
        assertFalse(result.statusGiven());
        assertEquals(RunResult.NO_STATUS, result.status());
    }

    @Test
    void consoleInputReachesTheGuestAndEnds() throws Exception {
        // 0: mov dx,0x3fd; 4: in al,dx; test al,1; jz 4; mov dl,0xf8; in al,dx; cmp al,4; je 24; out dx,al; jmp 0; 24: status 5
        Path image = TinyImage.microvm(folder, bytes(0x66, 0xba, 0xfd, 0x03, 0xec, 0xa8, 0x01, 0x74, 0xfb, 0xb2, 0xf8, 0xec, 0x3c, 0x04,
                0x74, 0x03, 0xee, 0xeb, 0xed, 0xb0, 0x05, 0xe6, 0xe9, 0xe6, 0xf4, 0xf4, 0xeb, 0xfd));
        RunResult result = new QemuRunner(image, Machine.MICROVM).memory(16).input("Ada Lovelace, a line longer than the FIFO\n").run();
        assertEquals("Ada Lovelace, a line longer than the FIFO\n", result.text(), result.errorText());
        assertEquals(5, result.status());
    }

    @Test
    void imx6ulStatusComesThroughSemihosting() throws Exception {
        for (int status : new int[] {0, 42, 255}) {
            // UART1 on, "ok" to it, then SYS_EXIT_EXTENDED with the block behind the code
            Path image = TinyImage.arm(folder,
                    0xe59f4030, // ldr r4, [pc, #48]    UART1
                    0xe3a00001, // mov r0, #1           UARTEN
                    0xe5840080, // str r0, [r4, #0x80]  UCR1
                    0xe59f0028, // ldr r0, [pc, #40]    0x4027
                    0xe5840084, // str r0, [r4, #0x84]  UCR2
                    0xe3a0006f, // mov r0, #'o'
                    0xe5840040, // str r0, [r4, #0x40]  UTXD
                    0xe3a0006b, // mov r0, #'k'
                    0xe5840040, // str r0, [r4, #0x40]
                    0xe3a00020, // mov r0, #0x20        SYS_EXIT_EXTENDED
                    0xe28f1010, // add r1, pc, #16
                    0xef123456, // svc 0x123456
                    0xe320f003, // wfi
                    0xeafffffd, // b .-4
                    0x02020000, 0x4027, 0x20026, status);
            RunResult result = new QemuRunner(image, Machine.IMX6UL).run();
            assertEquals("ok", result.text(), result.errorText());
            assertTrue(result.statusGiven());
            assertEquals(status, result.status());
        }
    }

    @Test
    void aRunThatTakesTooLongIsStopped() throws Exception {
        RunResult result = new QemuRunner(TinyImage.arm(folder, 0xeafffffe), Machine.IMX6UL).timeout(Duration.ofMillis(300)).run();
        assertTrue(result.timedOut());
        assertEquals(RunResult.NO_STATUS, result.status());
    }

    @Test
    void linuxProcessesGetArgumentsAndPassOnTheirStatus() throws Exception {
        Path script = Files.writeString(folder.resolve("script"), "#!/bin/sh\nread line\necho \"$line:$2\"\nexit 200\n");
        assertTrue(script.toFile().setExecutable(true));
        RunResult result = new QemuRunner(script, Machine.LINUX_AMD64).arguments("a", "b c").input("in\n").run();
        assertEquals("in:b c\n", result.text());
        assertEquals(200, result.status());
    }

    @Test
    void argumentsOfABoardAreOneLineThatCanBeReadBack() throws Exception {
        assertEquals("plain", QemuRunner.quote("plain"));
        assertEquals("\"\"", QemuRunner.quote(""));
        assertEquals("\"a b\"", QemuRunner.quote("a b"));
        assertEquals("\"say \\\"\\\\\\\"\"", QemuRunner.quote("say \"\\\""));
        QemuRunner runner = new QemuRunner(folder.resolve("x"), Machine.IMX6UL).arguments("a,b", "c d");
        assertTrue(runner.command(null).contains("enable=on,target=native,arg=ibrik,arg=a,,b \"c d\""), runner.command(null).toString());
    }

    @Test
    void aMissingImageIsNamed() {
        IOException e = assertThrows(IOException.class, () -> new QemuRunner(folder.resolve("none.elf"), Machine.MICROVM).run());
        assertTrue(e.getMessage().contains("none.elf"));
    }
}
