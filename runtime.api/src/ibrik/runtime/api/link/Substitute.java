package ibrik.runtime.api.link;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The annotated class is merged into the JDK class of this name (with dots; nested classes with $): its methods marked {@link Replace}, {@link Inject} and its injected fields go into the target, its {@link Shadow} members stand for the target's own. References to the annotated class become references to the target. The class itself is never in an image. */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE})
public @interface Substitute {
    String value();
    /** Take the whole body from the annotated class: every member of the target that is not replaced, injected or shadowed vanishes. */
    boolean whole() default false;
}
