package ibrik.test.tck;

import ibrik.runtime.api.Application;

/**
 * Runs the conformance suite and prints a line for each method: {@code pass CLASS.METHOD} or {@code FAIL CLASS.METHOD: exception}. Arguments:
 *
 * <ul>
 * <li>{@code all} runs everything;
 * <li>{@code CLASS} or {@code CLASS.METHOD}, one or several, runs these; {@code CLASS*} all classes whose name begins so;
 * <li>{@code after CLASS.METHOD} runs everything that follows in the order of the suite: how to go on after a method that does not end.
 * </ul>
 *
 * A method that fails prints its stack trace first if the first argument is {@code trace}.
 */
public abstract class Runner implements Application {
    /** All groups, in order. */
    protected abstract Group[] groups();

    @Override
    public int run(String[] arguments) {
        int passed = 0;
        int failed = 0;
        int first = 0;
        boolean trace = arguments.length > 0 && arguments[0].equals("trace");
        if (trace) first++;
        boolean after = arguments.length == first + 2 && arguments[first].equals("after");
        boolean begun = !after;
        for (Group group : groups()) {
            String[] methods = group.methods();
            for (int i = 0; i < methods.length; i++) {
                String name = group.name() + "." + methods[i];
                if (after ? begun : wanted(group.name(), name, arguments, first)) {
                    System.out.println("run  " + name);
                    Throwable thrown = run(group, i);
                    if (thrown == null) passed++;
                    else failed++;
                    System.out.println(thrown == null ? "pass " + name : "FAIL " + name + ": " + oneLine(thrown));
                    if (thrown != null && trace) thrown.printStackTrace();
                }
                if (after && name.equals(arguments[first + 1])) begun = true;
            }
        }
        System.out.println("done " + passed + " passed, " + failed + " failed");
        return failed == 0 ? 0 : 1;
    }

    private static boolean wanted(String group, String name, String[] arguments, int first) {
        for (int i = first; i < arguments.length; i++) {
            String wanted = arguments[i];
            if (wanted.equals("all") || wanted.equals(group) || wanted.equals(name)) return true;
            if (wanted.endsWith("*") && group.startsWith(wanted.substring(0, wanted.length() - 1))) return true;
        }
        return false;
    }

    /** As junit.framework.TestCase.runBare: what tearDown throws counts only if nothing was thrown before. */
    private static Throwable run(Group group, int method) {
        Throwable thrown = null;
        try {
            Object test = group.make(method);
            group.setUp(test);
            try {
                group.call(test, method);
            } catch (Throwable problem) {
                thrown = problem;
            }
            group.tearDown(test);
        } catch (Throwable problem) {
            if (thrown == null) thrown = problem;
        }
        return thrown;
    }

    private static String oneLine(Throwable thrown) {
        String text = String.valueOf(thrown).replace('\n', ' ');
        return text.length() > 200 ? text.substring(0, 200) : text;
    }
}
