package ibrik.runtime.api.link;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Replaces the target's method of the same name and descriptor. {@code hash} guards it: the first 16 hex digits of SHA-256 over the normalised bytecode it may replace (the linker prints it when it does not match); natives need none. */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface Replace {
    String hash() default "";
    /** Name in the target, where Java does not allow it here: {@code <init>}, {@code <clinit>}. */
    String name() default "";
}
