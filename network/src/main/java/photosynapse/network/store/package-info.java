/**
 * Trained networks in files.
 *
 * <p>A {@code .photosynapse-model} file is a zip container of exactly three entries, in this order: {@code model.json}
 * (name, layers, notes), {@code weights.bin} (for each layer its weights and biases: rank, dimensions, 32-bit floats,
 * little-endian) and {@code manifest.json} (format number, SHA-256 and length of the other two). The same model is
 * always the same bytes, and every byte is checked when a file is read: headers against what would be written, contents
 * against their checksums, sizes before memory is taken. Nothing is unpacked to disk and no class is named by a file.
 *
 * <p>Format history: 1, dense layers.
 *
 * <p>{@link photosynapse.network.store.StoredModel} is the value, {@link photosynapse.network.store.ModelFile} reads
 * and writes it.
 */
package photosynapse.network.store;
