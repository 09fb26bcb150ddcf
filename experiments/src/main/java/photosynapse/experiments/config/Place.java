package photosynapse.experiments.config;

/**
 * Where something stands.
 *
 * @param source the text
 * @param line from 1
 * @param column from 1
 * @param span number of characters, at least 1
 */
record Place(SourceText source, int line, int column, int span) {}
