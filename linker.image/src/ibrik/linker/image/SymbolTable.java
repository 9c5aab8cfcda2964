package ibrik.linker.image;

import ibrik.compiler.core.target.Symbol;
import ibrik.linker.model.SimObject;
import ibrik.runtime.layout.ImageSymbols;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Addresses of all symbols of an image; those that the linker itself names are listed apart. */
final class SymbolTable {
    private final Map<Object, Long> addresses = new HashMap<>();
    private final Map<String, Long> named = new LinkedHashMap<>();

    void define(Object symbol, long address) {
        if (addresses.putIfAbsent(symbol, address) != null) {
            throw new ImageException("the symbol " + describe(symbol) + " is defined twice; two parts of the image claim it, and one must choose another name.");
        }
    }

    /** Defines a symbol of {@link ImageSymbols}, an address or a number. */
    void name(String name, long value) {
        define(new Symbol.Named(name), value);
        named.put(name, value);
    }

    /** What {@link #name} defined, in that order. */
    Map<String, Long> named() { return Collections.unmodifiableMap(named); }

    /** All symbols with names: those of {@link #named} and those of the emitter and the tables, by name. */
    Map<String, Long> byName() {
        Map<String, Long> all = new TreeMap<>();
        addresses.forEach((symbol, address) -> {
            if (symbol instanceof Symbol.Named(var name)) all.put(name, address);
        });
        return all;
    }

    /**
     * The address of a symbol.
     *
     * @param referrer who asks, for the message
     */
    long address(Object symbol, String referrer) {
        Long address = addresses.get(symbol);
        if (address != null) return address;
        if (symbol instanceof Symbol.Named missing && missing.name().startsWith(ImageSymbols.MEMORY_PREFIX)) return 0;
        throw new ImageException("undefined symbol: " + referrer + " refers to " + describe(symbol) + ", which is not in the image; reachability or the emitter of machine code must provide it.");
    }

    static String describe(Object symbol) {
        return switch (symbol) {
            case Symbol.Method(var method) -> "method " + method;
            case Symbol.Descriptor(var type) -> "the descriptor of " + type;
            case Symbol.StaticField(var field) -> "static field " + field;
            case Symbol.Snapshot(SimObject object) -> "object " + object + " of the snapshot";
            case Symbol.Code(var stub) -> "stub " + stub;
            case Symbol.Named(var name) -> "\"" + name + "\"";
            case Symbol.Data(var method, int index) -> "data block " + index + " of " + method;
            default -> String.valueOf(symbol);
        };
    }
}
