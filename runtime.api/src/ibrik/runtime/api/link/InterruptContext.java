package ibrik.runtime.api.link;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs with interrupts masked on the interrupt stack. The linker proves of each implementation, and of all that it can call, that it neither allocates, takes or waits for a monitor, parks, stores references into objects,
 * initialises a class at run time nor recurses, and that it fits the interrupt stack; or it names the path to the call that does. Compiled without polls and stack checks. The reason is required.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface InterruptContext {
    String value();
}
