/**
 * YAML to records: the only reader of configurations.
 *
 * <p>The way of a text: {@code YamlReader} makes nodes with places and refuses what we never read (anchors, tags, keys
 * that stand twice, more than 1 MiB or 16 levels); a file that builds on one of the
 * {@link photosynapse.experiments.config.Presets} is laid over it; settings {@code PATH=VALUE} follow;
 * {@code RecordBinder} then makes the records. {@link photosynapse.experiments.config.ConfigReader} does all of this
 * and returns a {@link photosynapse.experiments.config.LoadedConfig}, or throws
 * {@link photosynapse.experiments.config.InvalidConfigException} with every problem, each a
 * {@link photosynapse.experiments.config.Diagnostic} with code, place, and what to do.
 *
 * <p><b>Keys.</b> A key is a record component's name in snake case with the suffix of a unit: {@code bandGapEv} with
 * {@link photosynapse.device.units.In}{@code ("eV")} is {@code band_gap_eV} or {@code band_gap_meV}; memory holds the
 * canonical unit. A {@link photosynapse.device.units.Key} gives another word; an empty one puts the keys of a nested
 * record into the group itself. A sealed interface of records is a choice: {@code {kind: word, ..}} with the keys of
 * one record, or the word alone; the word is the record's name in snake case. So a new quantity needs a component in
 * its record, and a new kind a record in its interface, and nothing here. Light, segments, traps, densities of states,
 * output times and the device itself have a schema of their own, because the same thing can be said in several ways.
 * What a missing key means stands in {@code ConfigDefaults} or in the constant {@code DEFAULT} of a record; what the
 * groups of a file ask of each other in {@code FileConsistency}. {@code docs/keys.md} lists every key.
 *
 * <p><b>Back to text.</b> {@link photosynapse.experiments.config.ResolvedYaml} writes the complete configuration in
 * units of memory; it reads back to equal records. A standard that says that there is nothing (no doping, no further
 * ions, no limit) is left out.
 *
 * <p>Everything that runs experiments may import it. Its tests: bombs and refusals, one problem of each kind, the texts
 * of errors, all bounds beside any other problem, presets with a source for each number, and the way there and back.
 */
package photosynapse.experiments.config;
