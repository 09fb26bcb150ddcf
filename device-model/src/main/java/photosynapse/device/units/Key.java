package photosynapse.device.units;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The word that stands for a record component in files, where it differs from the component's own name in snake case.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface Key {
    /**
     * Key without unit suffix; empty when the components of the nested record stand directly in the enclosing mapping.
     */
    String value();
}
