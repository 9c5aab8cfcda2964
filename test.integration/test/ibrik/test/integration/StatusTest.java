package ibrik.test.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.qemu.Machine;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How a program ends: what it returns, what it asks for, what it does not catch. */
class StatusTest {

    private static final Source THROW = new Source("ThrowProbe");

    static Stream<Arguments> statuses() {
        return Stream.of(Machine.values()).flatMap(m -> Stream.of(0, 1, 3, 7, 255).map(s -> Arguments.of(m, s)));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void whatTheApplicationReturnsIsTheStatus(Machine machine, int status) throws Exception {
        assertEquals("", Images.textOf(Images.probe(machine, "status", Integer.toString(status)), status));
    }

    @ParameterizedTest
    @EnumSource
    void exitEndsTheProgramWhereItStands(Machine machine) throws Exception {
        assertEquals("exit", Images.textOf(Images.probe(machine, "exit", "3"), 3));
    }

    @ParameterizedTest
    @EnumSource
    void anUncaughtExceptionIsReportedWithItsFrames(Machine machine) throws Exception {
        assertEquals(String.join("\n", "Exception in thread \"main\" java.lang.IllegalStateException: about not a number", THROW.frame("inner", "inner"),
                THROW.frame("outer", "outer"), THROW.frame("outer", "again"), THROW.frame("outer", "again"), THROW.frame("uncaught", "uncaught"),
                Source.run("ThrowProbe.uncaught();"), ""), Images.textOf(Images.probe(machine, "throw"), 1));
    }

    @ParameterizedTest
    @EnumSource
    void anUncaughtErrorIsReported(Machine machine) throws Exception {
        assertEquals(String.join("\n", "Exception in thread \"main\" java.lang.AssertionError: broken promise", THROW.frame("uncaughtError", "error"),
                Source.run("ThrowProbe.uncaughtError();"), ""), Images.textOf(Images.probe(machine, "throw-error"), 1));
    }

    @ParameterizedTest
    @EnumSource
    void causesAreReportedWithTheFramesTheyDoNotShare(Machine machine) throws Exception {
        assertEquals(String.join("\n", "Exception in thread \"main\" java.lang.RuntimeException: wrapped", THROW.frame("uncaughtWithCause", "wrapped"),
                Source.run("ThrowProbe.uncaughtWithCause();"), "Caused by: java.lang.IllegalStateException: about not a number", THROW.frame("inner", "inner"),
                THROW.frame("outer", "outer"), THROW.frame("uncaughtWithCause", "with cause"), "\t... 1 more", ""),
                Images.textOf(Images.probe(machine, "throw-chain"), 1));
    }

    @ParameterizedTest
    @EnumSource
    void stackTracesNameFileAndLineHoweverTheExceptionComesAbout(Machine machine) throws Exception {
        traces(machine);
    }

    /** While an exception is made, thrown and printed, too. */
    @ParameterizedTest
    @EnumSource
    void stackTracesSurviveACollectionAtEveryAllocation(Machine machine) throws Exception {
        traces(machine, "-Dibrik.gc=stress");
    }

    private static void traces(Machine machine, String... options) throws Exception {
        String print = THROW.frame("print", "print");
        String run = Source.run("ThrowProbe.traces();");
        List<String> library = framesOfParsing();
        assertEquals(String.join("\n",
                "java.lang.IllegalStateException: about traces", THROW.frame("inner", "inner"), THROW.frame("lambda$traces$0", "explicit"), print,
                THROW.frame("traces", "explicit"), run,
                "java.lang.NullPointerException", THROW.frame("implicitNull", "null"), print, THROW.frame("traces", "calls null"), run,
                "java.lang.ArrayIndexOutOfBoundsException: Index 3 out of bounds for length 3", THROW.frame("implicitBounds", "bounds"), print,
                THROW.frame("traces", "calls bounds"), run,
                "java.lang.ArithmeticException: / by zero", THROW.frame("implicitDivision", "division"), print, THROW.frame("traces", "calls division"), run,
                "java.lang.NumberFormatException: For input string: \"seven\"", library.get(0), library.get(1), library.get(2),
                THROW.frame("inLibrary", "library"), print, THROW.frame("traces", "calls library"), run,
                "done", ""), Images.textOf(Images.probe(machine, Stream.concat(Stream.of("traces"), Stream.of(options)).toArray(String[]::new)), 0));
    }

    /** The frames within java.base of the JDK that runs this test, which is the one whose java.base is in the image. */
    private static List<String> framesOfParsing() {
        try {
            throw new AssertionError(Integer.parseInt("seven"));
        } catch (NumberFormatException e) {
            return Stream.of(e.getStackTrace()).limit(3)
                    .map(f -> "\tat java.base/" + f.getClassName() + "." + f.getMethodName() + "(" + f.getFileName() + ":" + f.getLineNumber() + ")").toList();
        }
    }
}
