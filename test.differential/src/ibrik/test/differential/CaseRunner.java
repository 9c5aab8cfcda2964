// Runs differential cases by name, one after the other, on whatever machine this is. It uses as little of the class library as
// it can, so that the first cases can run before much of the library does.
package ibrik.test.differential;

import ibrik.runtime.api.Application;
import org.osgi.service.component.annotations.Component;

/**
 * The application that holds all cases. Its arguments choose:
 *
 * <ul>
 * <li>{@code NAME ...} runs these cases in this order,
 * <li>{@code NAME..} runs the case and all that follow it in the table,
 * <li>{@code all} runs the whole table,
 * <li>{@code list} prints the names.
 * </ul>
 *
 * <p>After the output of each case comes the line {@code == NAME STATUS}. The status is 0, or 1 if an exception escaped, whose
 * class stands on a line before it. A case marked {@link Alone} runs only as the single argument, without that line; what it
 * throws is the machine's to report.
 */
@Component
public final class CaseRunner implements Application {

    /** Exit status for arguments that name no case. */
    static final int USAGE = 2;

    @Override
    public int run(String[] args) throws Exception {
        if (args.length == 1 && contains(Cases.ALONE, args[0])) {
            Cases.run(args[0]);
            return 0;
        }
        if (args.length == 0) {
            System.out.println("Name the cases to run: NAME, NAME.. for it and all after it, all, or list.");
            return USAGE;
        }
        int status = 0;
        for (String arg : args) {
            status |= select(arg);
        }
        return status;
    }

    private static int select(String arg) {
        if (arg.equals("list")) {
            list(Cases.TOGETHER);
            list(Cases.ALONE);
            return 0;
        }
        boolean all = arg.equals("all");
        boolean onwards = arg.endsWith("..");
        String first = onwards ? arg.substring(0, arg.length() - 2) : arg;
        if (!all && !contains(Cases.TOGETHER, first)) {
            System.out.print("There is no case to run together with others that is named ");
            System.out.print(first);
            System.out.println("; the argument list prints the names.");
            return USAGE;
        }
        int status = 0;
        boolean started = all;
        for (String name : Cases.TOGETHER) {
            boolean named = name.equals(first);
            started |= onwards && named;
            if (started || named) {
                status |= run(name);
            }
        }
        return status;
    }

    private static int run(String name) {
        int status = 0;
        try {
            Cases.run(name);
        } catch (Throwable escaped) {
            status = 1;
            System.out.print("escaped ");
            System.out.println(escaped.getClass().getName());
        }
        System.out.print("== ");
        System.out.print(name);
        System.out.print(" ");
        System.out.println(status);
        return status;
    }

    private static void list(String[] names) {
        for (String name : names) {
            System.out.println(name);
        }
    }

    private static boolean contains(String[] names, String name) {
        for (String candidate : names) {
            if (candidate.equals(name)) {
                return true;
            }
        }
        return false;
    }
}
