package ibrik.runtime.api.link;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Is inlined wherever its target is known. */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD})
public @interface AlwaysInline {}
