// The options of all verbs.
package ibrik.cli;

import java.util.List;

/**
 * One option.
 *
 * @param value how help shows its value, or empty for a flag
 */
record Option(String name, String value, String text) {

    static final List<Option> ALL = List.of(
            new Option("board", "BOARD", "the board: microvm (default), imx6ul or linux"),
            new Option("arch", "ARCH", "with --board linux: amd64 (default) or arm, which runs under qemu-arm"),
            new Option("memory", "MEGABYTES", "RAM of the virtual machine (default 128)"),
            new Option("format", "FORMAT", "write the image as elf (default), or also as what the board declares: imx, raw"),
            new Option("option", "NAME=VALUE", "a setting for the linker; several are separated by commas"),
            new Option("json", "", "print the figures as JSON"),
            new Option("list", "", "list the bundles that have tests, and run none"),
            new Option("serial", "", "test one bundle after the other"));

    boolean hasValue() {
        return !value.isEmpty();
    }

    static Option named(String name) {
        return ALL.stream().filter(o -> o.name.equals(name)).findFirst().orElseThrow(
                () -> new Refusal("there is no option --" + name + "; ./ibrik --help lists the verbs, ./ibrik VERB --help their options."));
    }
}
