package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.Hidden;
import ibrik.runtime.api.link.NeverInline;

/**
 * Throwing: exceptions cost nothing until thrown; then the frames are walked and the first landing pad found is jumped to. Landing pads test the type
 * themselves and throw again what is not theirs, so no second walk is needed.
 */
@Hidden
final class Exceptions {
    private Exceptions() {}

    /** athrow: does not return. Null throws NullPointerException (JVMS 6.5). */
    @NeverInline("asks for its own frame")
    static void throwException(Throwable exception) {
        unwind(exception == null ? new NullPointerException() : exception, Frame.returnAddress(), Frame.top());
    }

    @NeverInline("asks for its own frame")
    static void throwNullPointer() { unwind(new NullPointerException(), Frame.returnAddress(), Frame.top()); }

    @NeverInline("asks for its own frame")
    static void throwBounds(int index, int length) {
        unwind(new ArrayIndexOutOfBoundsException("Index " + index + " out of bounds for length " + length), Frame.returnAddress(), Frame.top());
    }

    @NeverInline("asks for its own frame")
    static void throwArithmetic() { unwind(new ArithmeticException("/ by zero"), Frame.returnAddress(), Frame.top()); }

    @NeverInline("asks for its own frame")
    static void throwArrayStore(Object value) {
        unwind(new ArrayStoreException(value.getClass().getName()), Frame.returnAddress(), Frame.top());
    }

    @NeverInline("asks for its own frame")
    static void throwClassCast(Object object, Class<?> target) {
        unwind(new ClassCastException(describeCast(object.getClass(), target)), Frame.returnAddress(), Frame.top());
    }

    private static String describeCast(Class<?> from, Class<?> to) {
        return "class " + from.getName() + " cannot be cast to class " + to.getName();
    }

    private static void unwind(Throwable exception, Address pc, Address sp) {
        StackWalker walker = ScheduledThread.currentWalker();
        boolean known = walker.start(pc, sp);
        while (known && !walker.atEnd()) {
            if (walker.code.landingPad >= 0) {
                Safepoints.leaveHeadroom(walker.sp);
                Frame.resume(walker.code.start.plus(walker.code.landingPad), walker.sp, exception);
            }
            known = walker.next();
        }
        if (known) Fatal.uncaught(exception);
        Fatal.stop("an exception met a frame that is in no table at", walker.pc);
    }
}
