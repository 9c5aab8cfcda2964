// Matches a component's description with the members of its class. OSGi Compendium 8.1, sections 112.3.6 to 112.3.10, 112.5.8
// to 112.5.16.
package ibrik.linker.resolve;

import ibrik.linker.resolve.StartPlan.Call;
import ibrik.linker.resolve.StartPlan.Field;
import ibrik.linker.resolve.StartPlan.Instance;
import ibrik.linker.resolve.StartPlan.Value;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds constructor, fields and methods of one component, and says what each is given. */
final class Injection {

    /** Types that stand for the registry, which an image has not. */
    private static final Set<String> REFUSED = Set.of("org.osgi.service.component.ComponentContext", "org.osgi.framework.BundleContext",
            "org.osgi.framework.ServiceReference", "org.osgi.service.component.ComponentServiceObjects", "org.osgi.service.component.AnyService",
            "java.util.Map$Entry");

    /** Deactivation reason "bundle stopped", section 112.5.17. */
    private static final int BUNDLE_STOPPED = 6;

    private final ComponentClasses classes;
    private final PropertyTypes propertyTypes;
    private final Component component;
    private final Map<String, Object> properties;
    private final Map<Reference, List<Integer>> services;

    Injection(ComponentClasses classes, Component component, Map<String, Object> properties, Map<Reference, List<Integer>> services) {
        this.classes = classes;
        this.component = component;
        this.properties = properties;
        this.services = services;
        propertyTypes = new PropertyTypes(classes);
    }

    Instance instance(int index, String pid) {
        ClassModel type = classes.find(component.implementation()).orElseThrow(
                () -> wrong("its class " + component.implementation() + " is in no bundle of the composition", "add the class"));
        if (type.flags().has(AccessFlag.ABSTRACT)) {
            throw wrong("its class " + component.implementation() + " is abstract", "name a class that can be constructed");
        }
        List<Field> fields = new ArrayList<>();
        for (String name : component.activationFields()) {
            FieldModel field = field(name);
            fields.add(new Field(owner(field), name, field.fieldType().stringValue(), field.flags().flagsMask(),
                    activation(field.fieldTypeSymbol(), "field " + name)));
        }
        List<Call> binds = new ArrayList<>();
        for (var entry : services.entrySet()) {
            Reference reference = entry.getKey();
            if (!reference.field().isEmpty() && reference.parameter() < 0) {
                FieldModel field = field(reference.field());
                fields.add(new Field(owner(field), reference.field(), field.fieldType().stringValue(), field.flags().flagsMask(),
                        reference(reference, field.fieldTypeSymbol(), "field " + reference.field())));
            } else if (!reference.bind().isEmpty()) {
                for (int provider : entry.getValue()) {
                    binds.add(bind(reference, provider));
                }
            }
        }
        // The schema's default name need not exist in the class: only a method that does is called.
        return new Instance(index, component, pid, java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(properties)), constructor(type),
                fields, binds, lifecycle(component.activate(), !component.activate().equals("activate"), false),
                lifecycle(component.deactivate(), !component.deactivate().equals("deactivate"), true));
    }

    private Call constructor(ClassModel type) {
        List<Call> fitting = new ArrayList<>();
        LinkException reason = null;
        for (MethodModel method : type.methods()) {
            if (!method.methodName().equalsString("<init>") || method.methodTypeSymbol().parameterCount() != component.constructorParameters()) {
                continue;
            }
            try {
                List<Value> arguments = new ArrayList<>();
                for (int i = 0; i < component.constructorParameters(); i++) {
                    arguments.add(parameter(i, method.methodTypeSymbol().parameterType(i)));
                }
                if (method.flags().has(AccessFlag.PUBLIC)) {
                    fitting.add(call(type, method, arguments));
                } else {
                    reason = wrong("its constructor is not public", "make it public");
                }
            } catch (LinkException e) {
                reason = e;
            }
        }
        if (fitting.size() == 1) {
            return fitting.getFirst();
        }
        if (fitting.isEmpty() && reason != null) {
            throw reason;
        }
        throw wrong(fitting.isEmpty() ? "its class has no constructor with " + component.constructorParameters() + " parameters"
                : "several constructors of its class fit", "leave one public constructor marked with @Activate");
    }

    private Value parameter(int index, ClassDesc type) {
        String place = "constructor parameter " + (index + 1);
        for (Reference reference : component.references()) {
            if (reference.parameter() == index) {
                return reference(reference, type, place);
            }
        }
        return activation(type, place);
    }

    private Value reference(Reference reference, ClassDesc type, String place) {
        List<Integer> providers = services.get(reference);
        String name = binaryName(type);
        if (REFUSED.contains(name)) {
            throw refused(place, name);
        }
        if (reference.cardinality().isMultiple()) {
            if (!name.equals("java.util.List") && !name.equals("java.util.Collection")) {
                throw wrong(place + " takes several services but is a " + name, "make it a java.util.List or Collection");
            }
            if (!reference.collection().isEmpty() && !reference.collection().equals("service")) {
                throw wrong(place + " is a collection of " + reference.collection() + ", which an image does not have", "take the services themselves");
            }
            return new Value.Services(providers);
        }
        if (name.equals("java.util.Optional")) {
            return new Value.OptionalService(providers.isEmpty() ? null : providers.getFirst());
        }
        if (providers.isEmpty()) {
            return new Value.Absent();
        }
        if (name.equals("java.util.Map") && !reference.type().equals(name)) {
            return new Value.ServiceProperties(providers.getFirst());
        }
        if (!classes.isAssignable(reference.type(), name)) {
            throw wrong(place + " is a " + name + " but " + reference.title() + " is to " + reference.type(), "correct one of them");
        }
        return new Value.Service(providers.getFirst());
    }

    private Value activation(ClassDesc type, String place) {
        String name = binaryName(type);
        if (REFUSED.contains(name)) {
            throw refused(place, name);
        }
        if (name.equals("java.util.Map")) {
            return new Value.Properties();
        }
        if (propertyTypes.isPropertyType(name)) {
            return propertyTypes.value(name, properties, component.name());
        }
        throw wrong(place + " is a " + name + ", neither a reference nor a component property type nor a Map",
                "mark it with @Reference, or make it an annotation type");
    }

    private Call bind(Reference reference, int provider) {
        return method(reference.bind(), "bind method " + reference.bind(), type -> {
            String name = binaryName(type);
            if (REFUSED.contains(name)) {
                throw refused("bind method " + reference.bind(), name);
            }
            if (name.equals("java.util.Map") && !reference.type().equals(name)) {
                return new Value.ServiceProperties(provider);
            }
            return classes.isAssignable(reference.type(), name) ? new Value.Service(provider) : null;
        }, true);
    }

    private Call lifecycle(String name, boolean mustExist, boolean deactivate) {
        if (name.isEmpty() || !mustExist && !isDeclared(name)) {
            return null;
        }
        String place = "method " + name;
        return method(name, place, type -> {
            String parameter = type.isPrimitive() ? type.displayName() : binaryName(type);
            if (deactivate && (parameter.equals("int") || parameter.equals("java.lang.Integer"))) {
                return new Value.Constant(BUNDLE_STOPPED);
            }
            return activation(type, place);
        }, mustExist);
    }

    @FunctionalInterface
    private interface Arguments {
        /** The value for a parameter of this type, or null if the method does not fit. */
        Value of(ClassDesc type);
    }

    private boolean isDeclared(String name) {
        return classes.hierarchy(component.implementation()).stream()
                .anyMatch(c -> c.methods().stream().anyMatch(m -> m.methodName().equalsString(name)));
    }

    /** The most derived class that has a method of the name decides, section 112.5.10. */
    private Call method(String name, String place, Arguments values, boolean mustExist) {
        LinkException reason = null;
        for (ClassModel type : classes.hierarchy(component.implementation())) {
            List<Call> fitting = new ArrayList<>();
            for (MethodModel method : type.methods()) {
                if (!method.methodName().equalsString(name) || method.flags().has(AccessFlag.SYNTHETIC) || method.flags().has(AccessFlag.STATIC)) {
                    continue;
                }
                try {
                    List<Value> arguments = new ArrayList<>();
                    for (ClassDesc parameter : method.methodTypeSymbol().parameterList()) {
                        arguments.add(values.of(parameter));
                    }
                    if (!arguments.contains(null)) {
                        fitting.add(call(type, method, arguments));
                    }
                } catch (LinkException e) {
                    reason = e;
                }
            }
            if (fitting.size() > 1) {
                throw wrong("several methods " + name + " fit", "leave one");
            }
            if (fitting.size() == 1) {
                return fitting.getFirst();
            }
        }
        if (reason != null) {
            throw reason;
        }
        if (mustExist) {
            throw wrong("its " + place + " does not exist with parameters that fit", "declare it");
        }
        return null;
    }

    private FieldModel field(String name) {
        for (ClassModel type : classes.hierarchy(component.implementation())) {
            for (FieldModel field : type.fields()) {
                if (field.fieldName().equalsString(name)) {
                    if (field.flags().has(AccessFlag.FINAL) || field.flags().has(AccessFlag.STATIC)) {
                        throw wrong("its field " + name + " is " + (field.flags().has(AccessFlag.FINAL) ? "final" : "static"),
                                "make it a plain field, or take the service in the constructor");
                    }
                    return field;
                }
            }
        }
        throw wrong("its field " + name + " does not exist", "declare it");
    }

    private static Call call(ClassModel owner, MethodModel method, List<Value> arguments) {
        return new Call(owner.thisClass().asInternalName().replace('/', '.'), method.methodName().stringValue(), method.methodType().stringValue(),
                method.flags().flagsMask(), arguments);
    }

    private static String owner(FieldModel field) {
        return field.parent().orElseThrow().thisClass().asInternalName().replace('/', '.');
    }

    private static String binaryName(ClassDesc type) {
        String descriptor = type.descriptorString();
        return type.isClassOrInterface() ? descriptor.substring(1, descriptor.length() - 1).replace('/', '.') : descriptor;
    }

    private LinkException refused(String place, String type) {
        return wrong(place + " asks for " + type + ", which an image does not have, for it has no service registry",
                "ask for the service, or for a component property type");
    }

    private LinkException wrong(String reason, String remedy) {
        return new LinkException("component " + component.name() + " of bundle " + component.bundle() + ": " + reason + "; " + remedy + ".");
    }
}
