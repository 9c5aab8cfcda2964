package ibrik.runtime.api.link;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The class is initialised in the image when first used, never at link time. */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE})
public @interface RunTimeInitialised {}
