/**
 * Labelled images from files to plain arrays, with checksums; depends on nothing, not even on the rest of the project.
 *
 * <p>{@link photosynapse.datasets.ImageSet} is the value that leaves: grey levels and labels as bytes, immutable,
 * copied out image by image into the caller's arrays. {@link photosynapse.datasets.IdxReader} reads the IDX format
 * (magic number, dimensions as big-endian integers, bytes), plain or gzip-compressed, and refuses a file before it
 * allocates for a size that the file cannot hold. {@link photosynapse.datasets.Mnist} is the database of handwritten
 * digits that ships with the project: each file's SHA-256 and the MD5 of its unpacked content are checked at every
 * reading. {@link photosynapse.datasets.SyntheticPatterns} draws small glyphs for fast experiments and
 * {@link photosynapse.datasets.Split} holds what is learned from apart from what is judged by.
 *
 * <p>From the disk come any set in IDX format ({@link photosynapse.datasets.IdxFolder}, for Fashion-MNIST and its
 * like), pictures in folders ({@link photosynapse.datasets.PngFolder}) and features in a table
 * ({@link photosynapse.datasets.FeatureSet}); {@link photosynapse.datasets.BinaryLetters} is the smallest task of all.
 *
 * <p>Nothing here reads from the network. Randomness comes in as a generator parameter.
 */
package photosynapse.datasets;
