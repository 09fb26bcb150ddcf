/**
 * Weights to conductances and back.
 *
 * <p>A device has only positive conductances inside a window; a weight has a sign. A
 * {@link photosynapse.network.mapping.WeightMapping} says which conductances stand for a weight:
 * {@link photosynapse.network.mapping.DifferentialPair} uses two devices, of which one stays dark, and
 * {@link photosynapse.network.mapping.OffsetColumn} one device against a common reference.
 * {@link photosynapse.network.mapping.ConductanceRange} is the window and
 * {@link photosynapse.network.mapping.Quantiser} the levels that can be reached inside it.
 *
 * <p>To add a mapping: one record that the sealed interface permits; its round trip is tested by the property test of
 * all mappings.
 */
package photosynapse.network.mapping;
