package ibrik.test.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.qemu.Machine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Classes compiled against one version of a library and linked with the next (JVMS 6.5, invokevirtual and invokeinterface). The trace starts at the call. */
class LinkageTest {
    private static final String EXPECTED = """
        3
        own
        java.lang.AbstractMethodError: Receiver class PROBE$Torn does not define or inherit an implementation of the resolved method 'abstract int count(long[], java.lang.String)' of interface LIBRARY.Contract.
        PROBE
        java.lang.IncompatibleClassChangeError: Conflicting default methods: LIBRARY/Contract.both LIBRARY/Second.both
        PROBE
        2.5
        java.lang.AbstractMethodError: Receiver class PROBE$Bare does not define or inherit an implementation of the resolved method 'abstract double size()' of abstract class LIBRARY.Base.
        PROBE
        java.lang.AbstractMethodError: Receiver class PROBE$Bare does not define or inherit an implementation of the resolved method 'abstract int lonely()' of abstract class LIBRARY.Base.
        PROBE
        """;

    @ParameterizedTest
    @EnumSource
    void missingAndConflictingMethodsThrow(Machine machine) throws Exception {
        String text = Images.textOf(Images.run("test.fixtures.linkage", machine), 0);
        assertEquals(EXPECTED, text.replace("ibrik.test.fixtures.linkage.LinkageProbe", "PROBE").replaceAll("ibrik[./]test[./]fixtures[./]linkage[./]library", "LIBRARY"));
    }
}
