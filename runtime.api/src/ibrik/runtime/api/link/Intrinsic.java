package ibrik.runtime.api.link;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The compiler knows it: the body (if any) is for the host only. */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD})
public @interface Intrinsic {}
