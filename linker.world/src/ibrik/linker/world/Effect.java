package ibrik.linker.world;

/** Something a method does itself that restricted code may not do. */
record Effect(Kind kind, String what, int line) {
    /** What kinds there are, and what to do instead, as the end of a sentence. */
    enum Kind {
        ALLOCATION("make what it needs beforehand and keep it in a field"),
        CLASS_INITIALISATION("use the class before, or keep its initialiser to what can run at link time"),
        UNKNOWN_CALL("call a method instead"),
        MONITOR("guard what is shared by atomic operations"),
        REFERENCE_STORE("store numbers, and leave the rest to a thread"),
        WAIT("leave what must wait to a thread"),
        INTERRUPTS("return from the interrupt first"),
        RECURSION("use a loop");

        final String remedy;

        Kind(String remedy) { this.remedy = remedy; }
    }
}
