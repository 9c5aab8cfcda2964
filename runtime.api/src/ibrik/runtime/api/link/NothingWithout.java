package ibrik.runtime.api.link;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The method does nothing, and returns null, false or 0, in compositions that make no instance of a class: its body is left out of their images. Also for a {@link Shadow} method, whose target it then holds for. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface NothingWithout {
    /** The class or interface, of which any subclass will do. */
    Class<?> value();
}
