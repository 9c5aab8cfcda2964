package ibrik.test.tck;

/** The test methods of one class of the suite, called directly. Subclasses are generated. */
public abstract class Group {
    /** Name of the class, with the class of its parameter where it has one: {@code CollectionTest(ArrayDequeTest$1Implementation)}. */
    public abstract String name();

    /** Names of the methods that are in the image. */
    public abstract String[] methods();

    /** A fresh instance of the test class for the method of this index. */
    public abstract Object make(int method);

    /** What the test class does before each method. */
    public abstract void setUp(Object test) throws Throwable;

    public abstract void call(Object test, int method) throws Throwable;

    /** What it does after each, which fails if a thread of the test has recorded a failure. */
    public abstract void tearDown(Object test) throws Throwable;
}
