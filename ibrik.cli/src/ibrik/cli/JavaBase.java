// Opens packages of java.base to code that runs in this process.
package ibrik.cli;

import java.lang.reflect.Method;

/**
 * Exports packages of java.base while the command runs, so that a bundle's tests need no JVM of their own. Needs
 * {@code --add-opens java.base/java.lang=ALL-UNNAMED}, which the script gives.
 */
final class JavaBase {

    private JavaBase() {}

    /** Exports and opens a package of java.base to all code on class paths. */
    static void export(String packageName) {
        Module base = Object.class.getModule();
        if (!base.getPackages().contains(packageName)) {
            throw new BrokenBuild("ibrik.exports names " + packageName + ", which is not a package of java.base; correct the bnd.bnd.");
        }
        try {
            Method open = Module.class.getDeclaredMethod("implAddOpensToAllUnnamed", String.class);
            open.setAccessible(true);
            open.invoke(base, packageName);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("package " + packageName + " of java.base cannot be exported in this JDK", e);
        }
    }
}
