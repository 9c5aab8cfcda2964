// Component property types: annotation types that stand for component properties. OSGi Compendium 8.1, section 112.8.2.
package ibrik.linker.resolve;

import ibrik.linker.resolve.StartPlan.ClassName;
import ibrik.linker.resolve.StartPlan.EnumConstant;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Computes what each method of a component property type returns. */
final class PropertyTypes {

    private final ComponentClasses classes;

    PropertyTypes(ComponentClasses classes) {
        this.classes = classes;
    }

    boolean isPropertyType(String type) {
        return classes.find(type).map(c -> c.flags().has(AccessFlag.ANNOTATION)).orElse(false);
    }

    StartPlan.Value.PropertyType value(String type, Map<String, Object> properties, String component) {
        ClassModel model = classes.find(type).orElseThrow();
        List<MethodModel> methods = model.methods().stream().filter(m -> m.flags().has(AccessFlag.ABSTRACT)).toList();
        String prefix = prefix(model);
        boolean single = methods.size() == 1 && methods.getFirst().methodName().equalsString("value");
        Map<String, Object> values = new LinkedHashMap<>();
        for (MethodModel method : methods) {
            String name = method.methodName().stringValue();
            String property = prefix + (single ? typeName(model) : propertyName(name));
            ClassDesc result = method.methodTypeSymbol().returnType();
            try {
                values.put(name + method.methodType().stringValue(), convert(properties.get(property), result));
            } catch (IllegalArgumentException e) {
                throw new LinkException("property \"" + property + "\" of component " + component + " does not fit " + type + "." + name + "(): "
                        + e.getMessage() + "; correct it in the board's configuration or the annotation.", e);
            }
        }
        return new StartPlan.Value.PropertyType(type, java.util.Collections.unmodifiableMap(values));
    }

    /** Section 112.8.2.1: $ is dropped, $$ is $, _ is ., __ is _, $_$ is -. */
    static String propertyName(String method) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < method.length(); i++) {
            char c = method.charAt(i);
            if (method.startsWith("$_$", i)) {
                name.append('-');
                i += 2;
            } else if (c == '$') {
                if (method.startsWith("$$", i)) {
                    name.append('$');
                    i++;
                }
            } else if (c == '_') {
                if (method.startsWith("__", i)) {
                    name.append('_');
                    i++;
                } else {
                    name.append('.');
                }
            } else {
                name.append(c);
            }
        }
        return name.toString();
    }

    /** Section 112.8.2.2: the simple name, with a dot before each capital that follows a small letter, all in small letters. */
    private static String typeName(ClassModel model) {
        String name = model.thisClass().asInternalName();
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('$')) + 1);
        return name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1.$2").toLowerCase(java.util.Locale.ROOT);
    }

    private static String prefix(ClassModel model) {
        for (var field : model.fields()) {
            if (field.fieldName().equalsString("PREFIX_")) {
                return field.findAttribute(java.lang.classfile.Attributes.constantValue())
                        .map(c -> c.constant().constantValue().toString()).orElse("");
            }
        }
        return "";
    }

    /** Table 112.15: the coercion of property values; a missing one is zero, false, empty, or null. */
    Object convert(Object value, ClassDesc type) {
        if (type.isArray()) {
            List<Object> converted = new ArrayList<>();
            List<?> values = value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
            for (Object v : values) {
                converted.add(scalar(v, type.componentType()));
            }
            return List.copyOf(converted);
        }
        return scalar(value instanceof List<?> list ? list.isEmpty() ? null : list.getFirst() : value, type);
    }

    private Object scalar(Object value, ClassDesc type) {
        String name = type.descriptorString();
        if (type.isPrimitive()) {
            return primitive(value, type.displayName());
        }
        if (name.equals("Ljava/lang/String;")) {
            return value == null ? null : value.toString();
        }
        if (name.equals("Ljava/lang/Class;")) {
            return value == null ? null : new ClassName(value.toString());
        }
        String binaryName = name.substring(1, name.length() - 1).replace('/', '.');
        if (classes.find(binaryName).map(c -> c.flags().has(AccessFlag.ENUM)).orElse(false)) {
            if (value == null) {
                return null;
            }
            boolean known = classes.find(binaryName).orElseThrow().fields().stream()
                    .anyMatch(f -> f.flags().has(AccessFlag.ENUM) && f.fieldName().equalsString(value.toString()));
            if (!known) {
                throw new IllegalArgumentException(binaryName + " has no constant " + value);
            }
            return new EnumConstant(binaryName, value.toString());
        }
        throw new IllegalArgumentException("annotations within component property types are not supported");
    }

    private static Object primitive(Object value, String type) {
        if (type.equals("boolean")) {
            return switch (value) {
                case null -> false;
                case Boolean b -> b;
                case Number n -> n.doubleValue() != 0;
                case Character c -> c != 0;
                default -> Boolean.valueOf(value.toString());
            };
        }
        Number number = switch (value) {
            case null -> 0L;
            case Boolean b -> b ? 1L : 0L;
            case Character c -> (long) c;
            case Number n -> n;
            default -> {
                String text = value.toString();
                if (type.equals("char")) {
                    yield text.isEmpty() ? 0L : (long) text.charAt(0);
                }
                yield (Number) Scalars.parse(type.equals("float") || type.equals("double") ? "Double" : "Long", text);
            }
        };
        return switch (type) {
            case "byte" -> number.byteValue();
            case "short" -> number.shortValue();
            case "char" -> (char) number.intValue();
            case "int" -> number.intValue();
            case "long" -> number.longValue();
            case "float" -> number.floatValue();
            case "double" -> number.doubleValue();
            default -> throw new IllegalArgumentException(type + " is no type of a property");
        };
    }
}
