package ibrik.runtime.api.link;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The target's field of this name starts with its default value in the image, whatever link-time initialisation left in it. */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD})
public @interface Reset {}
