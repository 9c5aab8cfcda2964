package ibrik.driver.imxuart;

import java.lang.annotation.Annotation;

record UartSettings(int base, int interrupt, int baud, int clock, int clockRegister, String name) implements ImxUart.Settings {
    @Override
    public Class<? extends Annotation> annotationType() { return ImxUart.Settings.class; }
}
