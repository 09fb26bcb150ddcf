package photosynapse.device.units;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The SI unit (or eV) in which a quantity is held in memory; written once, read by every border that names units. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface In {
    /** Unit symbol, for example {@code m}, {@code 1/m3}, {@code m2/Vs}, {@code eV}. */
    String value();
}
