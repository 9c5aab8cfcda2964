package ibrik.runtime.api.link;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Ends the system: what it does on the way does not count against {@link NoAllocation} and {@link InterruptContext} code that calls it. The reason is required. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface NeverReturns {
    String value();
}
