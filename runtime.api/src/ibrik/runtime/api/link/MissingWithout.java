package ibrik.runtime.api.link;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method works only in compositions that make an instance of a class. Where none is made the method counts as missing, like a native without substitution: the linker lists it with the path to it, and
 * refuses the image if the firmware's {@code ibrik.missing.errors} says so.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface MissingWithout {
    /** The class or interface, of which any subclass will do. */
    Class<?> value();

    /** What to do, as the end of a sentence: {@code add ... to the .bndrun}. */
    String remedy();
}
