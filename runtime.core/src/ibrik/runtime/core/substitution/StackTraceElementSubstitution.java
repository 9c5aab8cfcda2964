package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Inject;
import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Shadow;
import ibrik.runtime.api.link.Substitute;
import ibrik.runtime.core.Backtrace;

/** Decoding of the stack that an exception keeps; comparison, which every image has, without a dispatched call of Object.equals, which would bring that of all classes. */
@Substitute("java.lang.StackTraceElement")
final class StackTraceElementSubstitution {
    @Shadow
    private String classLoaderName;
    @Shadow
    private String moduleName;
    @Shadow
    private String moduleVersion;
    @Shadow
    private String declaringClass;
    @Shadow
    private String methodName;
    @Shadow
    private String fileName;
    @Shadow
    private int lineNumber;

    private StackTraceElementSubstitution() {}

    @Replace(hash = "8992e705b5d34c2e")
    static StackTraceElement[] of(Object backtrace, int depth) { return ((Backtrace) backtrace).decode(); }

    @Override
    @Replace(hash = "61b107597b122f7e")
    public boolean equals(Object other) {
        return other instanceof StackTraceElementSubstitution element && lineNumber == element.lineNumber && same(declaringClass, element.declaringClass)
                && same(methodName, element.methodName) && same(fileName, element.fileName) && same(classLoaderName, element.classLoaderName)
                && same(moduleName, element.moduleName) && same(moduleVersion, element.moduleVersion);
    }

    @Inject
    private static boolean same(String one, String other) { return one == null ? other == null : one.equals(other); }
}
