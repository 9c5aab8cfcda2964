// The words after ./ibrik.
package ibrik.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A parsed command line.
 *
 * @param verb the verb, or the empty string if there is none
 * @param words the words that are neither options nor follow {@code --}
 * @param options option names without dashes, and their values; flags have the value "true"
 * @param programArguments what follows {@code --}
 * @param help whether help was asked for, in whatever way
 */
record CommandLine(String verb, List<String> words, Map<String, String> options, List<String> programArguments, boolean help) {

    static CommandLine parse(List<String> args) {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new TreeMap<>();
        List<String> programArguments = List.of();
        boolean help = args.isEmpty();
        String verb = "";
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (arg.equals("--")) {
                programArguments = List.copyOf(args.subList(i + 1, args.size()));
                break;
            } else if (arg.equals("--help") || arg.equals("-h")) {
                help = true;
            } else if (arg.startsWith("--")) {
                int equals = arg.indexOf('=');
                String name = arg.substring(2, equals < 0 ? arg.length() : equals);
                Option option = Option.named(name);
                if (!option.hasValue()) {
                    if (equals >= 0) {
                        throw new Refusal("option --" + name + " takes no value; leave out \"" + arg.substring(equals) + "\".");
                    }
                    options.put(name, "true");
                } else if (equals >= 0) {
                    options.put(name, arg.substring(equals + 1));
                } else if (++i < args.size()) {
                    options.put(name, args.get(i));
                } else {
                    throw new Refusal("option --" + name + " needs a value: --" + name + " " + option.value() + ".");
                }
            } else if (verb.isEmpty()) {
                verb = arg;
            } else {
                words.add(arg);
            }
        }
        if (verb.equals("help")) {
            verb = words.isEmpty() ? "" : words.removeFirst();
            help = true;
        } else if (verb.isEmpty()) {
            if (!help) {
                throw new Refusal("no verb in the command line; ./ibrik --help lists the verbs.");
            }
        } else if (!help) {
            check(verb, words, options, !programArguments.isEmpty());
        }
        if (!verb.isEmpty()) {
            Verb.named(verb);
        }
        return new CommandLine(verb, List.copyOf(words), Map.copyOf(options), programArguments, help);
    }

    private static void check(String name, List<String> words, Map<String, String> options, boolean hasProgramArguments) {
        Verb verb = Verb.named(name);
        for (String option : options.keySet()) {
            if (!verb.options().contains(option)) {
                throw new Refusal("ibrik " + name + " has no option --" + option + "; ./ibrik " + name + " --help lists its options.");
            }
        }
        if (words.size() < verb.minWords() || words.size() > verb.maxWords()) {
            throw new Refusal("ibrik " + name + " was given " + words.size() + (words.size() == 1 ? " name" : " names")
                    + " but is used as: ./ibrik " + verb.usage() + ".");
        }
        if (hasProgramArguments && !name.equals("run")) {
            throw new Refusal("ibrik " + name + " runs no program that arguments after -- could go to; leave them out, or use ./ibrik run.");
        }
    }

    boolean flag(String name) {
        return options.containsKey(name);
    }

    String option(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }
}
