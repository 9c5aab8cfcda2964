package ibrik.runtime.api.link;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A static native method without parameters whose result (Address) is the address of this symbol of the image (ibrik.runtime.layout.ImageSymbols, or one that a stub emitter defines). Where the image has no such symbol the address is 0. */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD})
public @interface LinkSymbol {
    String value();
}
