// What --help prints.
package ibrik.cli;

/** Help for the command as a whole and for each verb. */
final class Help {

    private Help() {}

    static String of(String verb) {
        return verb.isEmpty() ? overview() : of(Verb.named(verb));
    }

    private static String overview() {
        StringBuilder text = new StringBuilder("""
                Ibrik makes bare-metal firmware out of Java: OSGi bundles and the JDK's own java.base, linked into one image.

                Usage: ./ibrik VERB [ARGUMENT...]

                """);
        for (Verb verb : Verb.ALL) {
            text.append(String.format("  %-9s %s%n", verb.name(), verb.summary()));
        }
        return text.append("""

                Start with: ./ibrik run firmware.hello
                ./ibrik VERB --help explains a verb. Exit status: 0 done, 1 failed tests or a broken build, 2 bad usage or input.
                """).toString();
    }

    private static String of(Verb verb) {
        StringBuilder text = new StringBuilder("Usage: ./ibrik " + verb.usage() + "\n\n" + verb.details());
        if (!verb.options().isEmpty()) {
            text.append("\nOptions:\n");
        }
        for (Option option : Option.ALL) {
            if (verb.options().contains(option.name())) {
                text.append(String.format("  %-22s %s%n", "--" + option.name() + (option.hasValue() ? " " + option.value() : ""), option.text()));
            }
        }
        return text.toString();
    }
}
