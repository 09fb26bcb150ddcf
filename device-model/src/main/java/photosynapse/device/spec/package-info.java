/**
 * What the device is: immutable records, validated on construction, SI in memory.
 *
 * <p>Component names are the keys of the YAML vocabulary in camel case; the unit of each number stands in
 * {@link photosynapse.device.units.In}. A quantity that may be graded through a film is a
 * {@link photosynapse.device.spec.Graded}. The record constructors collect every violated bound into one
 * {@link photosynapse.device.spec.InvalidSpecException}.
 */
package photosynapse.device.spec;
