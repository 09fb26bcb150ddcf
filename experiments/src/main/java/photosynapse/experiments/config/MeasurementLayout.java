package photosynapse.experiments.config;

/**
 * How the text of a measured file was understood.
 *
 * @param kind instrument or program whose layout it is, in words
 * @param encoding of the text
 * @param hasByteOrderMark whether the text begins with one
 * @param separator between cells
 * @param decimal mark of decimals
 * @param headerLine line with the names of the columns, from 1; 0 without one
 * @param firstRow line of the first reading
 * @param rows number of readings
 */
public record MeasurementLayout(
        String kind,
        String encoding,
        boolean hasByteOrderMark,
        String separator,
        String decimal,
        long headerLine,
        long firstRow,
        int rows) {}
