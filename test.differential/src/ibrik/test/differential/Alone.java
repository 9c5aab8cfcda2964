package ibrik.test.differential;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a case that needs a virtual machine of its own, because it ends it or reads standard input. The case
 * is started as the only argument of {@link CaseRunner}, without markers, and its exit status is the machine's.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Alone {

    /**
     * What the case finds on standard input.
     *
     * @return the text, encoded as UTF-8 by whoever starts the case
     */
    String input() default "";
}
