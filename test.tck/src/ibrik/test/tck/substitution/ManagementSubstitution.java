package ibrik.test.tck.substitution;

import ibrik.runtime.api.link.Substitute;
import java.lang.management.ThreadMXBean;

/** There is no management interface. The suite keeps the bean in a field; what uses it is replaced in {@link SuiteSubstitution}. */
@Substitute(value = "java.lang.management.ManagementFactory", whole = true)
final class ManagementSubstitution {
    private ManagementSubstitution() {}

    public static ThreadMXBean getThreadMXBean() { return null; }
}
