// Runs the JUnit 5 tests of one bundle in this process, with a class loader of its own.
package ibrik.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The tests of one bundle. They see the bundle's own paths and, from the front end, only libraries: never the front end's
 * copies of classes of the workspace.
 *
 * @param exports packages of java.base that the tests may use though they are not exported
 * @param classes simple names of the test classes wanted; empty for all
 * @param limit how long they may take
 */
record BundleTests(String bundle, List<File> classPath, File testOutput, List<String> exports, List<String> classes, Duration limit,
        Session session) {

    private static final Object CONSOLE = new Object();

    /** Runs the tests; those that do not end within the limit are given up, and count as one failed test. */
    Tally run() throws Exception {
        Listener listener = new Listener();
        FutureTask<Tally> task = new FutureTask<>(() -> run(listener));
        Thread thread = Thread.ofPlatform().daemon().name("tests of " + bundle).start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            Exception place = new Exception("it is here");
            place.setStackTrace(thread.getStackTrace());
            listener.report(bundle + ": FAILED: no end after " + limit.toMinutes() + " minutes; mend the test, or set ibrik.test.minutes in its bnd.bnd",
                    place);
            return listener.tally().plus(new Tally(0, 1, 0));
        }
    }

    private Tally run(Listener listener) throws IOException {
        try (URLClassLoader loader = new URLClassLoader(bundle, urls(classPath), new Libraries(getClass().getClassLoader()))) {
            Thread.currentThread().setContextClassLoader(loader);
            exports.forEach(JavaBase::export);
            var request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(DiscoverySelectors.selectClasspathRoots(Set.of(testOutput.toPath())));
            if (!classes.isEmpty()) {
                request.filters(ClassNameFilter.includeClassNamePatterns(
                        classes.stream().map(c -> "(.*\\.)?" + c.replace(".", "\\.") + "(\\$.*)?").toArray(String[]::new)));
            } else {
                request.filters(ClassNameFilter.includeClassNamePatterns(".*"));
            }
            return run(request.build(), listener);
        }
    }

    private Tally run(LauncherDiscoveryRequest request, Listener listener) {
        session.progress().step("testing " + bundle);
        long began = System.nanoTime();
        Launcher launcher = LauncherFactory.create();
        launcher.execute(request, listener);
        Tally tally = listener.tally();
        if (tally.passed() + tally.failed() + tally.skipped() == 0) {
            listener.report(bundle + ": no test was found" + (classes.isEmpty() ? "" : " in " + classes), null);
            tally = new Tally(0, 1, 0);
        }
        synchronized (CONSOLE) {
            session.progress().done();
            System.out.printf("%-24s %5d passed %4d failed %4d skipped  %6.1f s%n", bundle, tally.passed(), tally.failed(), tally.skipped(),
                    (System.nanoTime() - began) / 1e9);
        }
        return tally;
    }

    private static URL[] urls(List<File> files) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (File file : files) {
            urls.add(file.toURI().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    /** The front end's class loader without the classes of the workspace. */
    private static final class Libraries extends ClassLoader {

        Libraries(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("ibrik.")) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }

        @Override
        public URL getResource(String name) {
            return name.startsWith("ibrik/") ? null : super.getResource(name);
        }
    }

    private final class Listener implements TestExecutionListener {

        private final AtomicLong passed = new AtomicLong();
        private final AtomicLong failed = new AtomicLong();
        private final AtomicLong skipped = new AtomicLong();
        private TestPlan plan;

        Tally tally() {
            return new Tally(passed.get(), failed.get(), skipped.get());
        }

        @Override
        public void testPlanExecutionStarted(TestPlan started) {
            plan = started;
        }

        @Override
        public void executionStarted(TestIdentifier test) {
            if (test.getSource().orElse(null) instanceof ClassSource source) {
                session.progress().step("testing " + bundle + ", " + source.getClassName());
            }
        }

        @Override
        public void executionSkipped(TestIdentifier test, String reason) {
            long tests = test.isTest() ? 1 : plan.getDescendants(test).stream().filter(TestIdentifier::isTest).count();
            skipped.addAndGet(Math.max(1, tests));
            synchronized (CONSOLE) {
                session.progress().done();
                System.out.println(bundle + ": skipped " + name(test) + ": " + reason);
            }
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            switch (result.getStatus()) {
                case SUCCESSFUL -> {
                    if (test.isTest()) {
                        passed.incrementAndGet();
                    }
                }
                case ABORTED -> {
                    skipped.incrementAndGet();
                    report(bundle + ": skipped " + name(test) + ": " + result.getThrowable().map(Throwable::getMessage).orElse("aborted"), null);
                }
                case FAILED -> {
                    failed.incrementAndGet();
                    report(bundle + ": FAILED " + name(test), result.getThrowable().orElse(null));
                }
            }
        }

        void report(String line, Throwable reason) {
            synchronized (CONSOLE) {
                session.progress().done();
                System.out.println(line);
                if (reason != null) {
                    System.out.print(trace(reason));
                }
            }
        }

        private String name(TestIdentifier test) {
            return switch (test.getSource().orElse(null)) {
                case MethodSource m -> simple(m.getClassName()) + "." + m.getMethodName()
                        + (test.getDisplayName().startsWith(m.getMethodName() + "(") ? "" : " [" + test.getDisplayName() + "]");
                case ClassSource c -> simple(c.getClassName());
                case null, default -> test.getDisplayName();
            };
        }

        private static String simple(String className) {
            return className.substring(className.lastIndexOf('.') + 1);
        }

        /** The stack trace without the frames of JUnit and reflection, which say nothing about the test. */
        private static String trace(Throwable reason) {
            StringWriter text = new StringWriter();
            reason.printStackTrace(new PrintWriter(text));
            StringBuilder kept = new StringBuilder();
            int frames = 0;
            for (String line : text.toString().lines().toList()) {
                String frame = line.strip();
                if (frame.startsWith("at org.junit.") || frame.startsWith("at java.base/jdk.internal.reflect.")
                        || frame.startsWith("at java.base/java.lang.reflect.") || frame.startsWith("at java.base/java.util.stream.")
                        || frame.startsWith("at ibrik.cli.BundleTests") || frame.startsWith("at app//org.junit.")) {
                    continue;
                }
                if (!frame.startsWith("at ")) {
                    frames = 0;
                } else if (++frames > 25) {
                    continue;
                }
                kept.append("    ").append(line).append('\n');
            }
            return kept.toString();
        }
    }
}
