package ibrik.runtime.api.link;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Is never inlined; the reason is worth a word. */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD})
public @interface NeverInline {
    String value() default "";
}
