package photosynapse.experiments.config;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import photosynapse.device.spec.ActivationSpec;
import photosynapse.device.spec.Graded;
import photosynapse.experiments.result.ComponentName;

/**
 * A record as a group of keys: a key for each component, its unit from the component's annotation, its type from the
 * component's type.
 *
 * @param type the record
 * @param slots its keys
 */
record RecordSchema(Class<?> type, List<Slot> slots) implements Schema {

    /** Reads the components of a record. */
    static RecordSchema of(Class<?> type) {
        return new RecordSchema(
                type,
                Arrays.stream(type.getRecordComponents())
                        .map(RecordSchema::slot)
                        .toList());
    }

    private static Slot slot(RecordComponent component) {
        ComponentName name = ComponentName.of(component);
        Type declared = component.getGenericType();
        Class<?> owner = component.getDeclaringRecord();
        if (component.getType() == Optional.class) {
            return Slot.optional(component.getName(), name, shape(argument(declared, 0), owner));
        }
        boolean silent = ConfigDefaults.isSilent(owner, component.getName());
        Slot.Need need = ConfigDefaults.of(owner, component.getName())
                .<Slot.Need>map(value -> new Slot.Need.Defaulted(value, silent))
                .orElse(new Slot.Need.Required());
        return new Slot(component.getName(), name, shape(declared, owner), need);
    }

    private static Shape shape(Type declared, Class<?> owner) {
        if (declared == double.class || declared == Double.class) {
            return new Shape.Quantity();
        }
        if (declared == Graded.class) {
            return new Shape.Gradable();
        }
        if (declared == int.class || declared == Integer.class) {
            return new Shape.Count(false);
        }
        if (declared == long.class || declared == Long.class) {
            return new Shape.Count(true);
        }
        if (declared == boolean.class) {
            return new Shape.Truth();
        }
        if (declared == String.class) {
            return new Shape.Text();
        }
        return declared instanceof ParameterizedType generic
                ? generic(generic, owner)
                : block((Class<?>) declared, owner);
    }

    private static Shape generic(ParameterizedType declared, Class<?> owner) {
        if (declared.getRawType() == List.class) {
            return new Shape.Many(shape(argument(declared, 0), owner));
        }
        if (declared.getRawType() == Map.class) {
            return new Shape.Table(shape(argument(declared, 1), owner), Set.of());
        }
        throw new IllegalArgumentException(
                "a component of type " + declared + " in " + owner.getSimpleName() + " has no form in a file");
    }

    private static Shape block(Class<?> declared, Class<?> owner) {
        if (declared == ActivationSpec.class) {
            return new Shape.Block(declared, ActivatedRates.of(owner));
        }
        if (ChoiceSchema.isChoice(declared)) {
            return new Shape.Choice(declared);
        }
        return declared.isEnum() ? new Shape.Word(declared) : new Shape.Block(declared);
    }

    /** The same schema with tables that have only certain keys. */
    RecordSchema withTableKeys(Set<String> keys) {
        return new RecordSchema(
                type,
                slots.stream()
                        .map(slot -> slot.shape() instanceof Shape.Table table
                                ? new Slot(
                                        slot.component(),
                                        slot.name(),
                                        new Shape.Table(table.value(), keys),
                                        slot.need())
                                : slot)
                        .toList());
    }

    /**
     * The slots of the components that are not named; what is left out has the value of a standard, which is not
     * written.
     */
    List<Slot> furtherSlots(Set<String> named, Object standard) {
        Map<String, Object> parts = partsOf(standard);
        return slots.stream()
                .filter(slot -> !named.contains(slot.component()))
                .map(slot -> slot.need() instanceof Slot.Need.Optionally
                        ? slot
                        : new Slot(
                                slot.component(),
                                slot.name(),
                                slot.shape(),
                                new Slot.Need.Defaulted(parts.get(slot.component()), true)))
                .toList();
    }

    private static Type argument(Type generic, int index) {
        return ((ParameterizedType) generic).getActualTypeArguments()[index];
    }

    @Override
    public Object build(Map<String, Object> values) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] arguments =
                Arrays.stream(components).map(c -> values.get(c.getName())).toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refusal) {
                throw refusal;
            }
            if (e.getCause() instanceof NullPointerException
                    && Arrays.asList(arguments).contains(null)) {
                // a group that is wrong itself is asked for its parts: nothing more can be told
                throw new SchemaException(List.of());
            }
            throw new IllegalStateException("the constructor of " + type.getSimpleName() + " failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the record " + type.getSimpleName() + " cannot be made", e);
        }
    }

    @Override
    public Map<String, Object> take(Object value) {
        return partsOf(value);
    }

    /** The components of a record by name. */
    static Map<String, Object> partsOf(Object value) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            try {
                parts.put(component.getName(), component.getAccessor().invoke(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(
                        "the record " + value.getClass().getSimpleName() + " cannot be read", e);
            }
        }
        return parts;
    }

    @Override
    public Optional<Object> example() {
        return ConfigDefaults.example(type);
    }
}
