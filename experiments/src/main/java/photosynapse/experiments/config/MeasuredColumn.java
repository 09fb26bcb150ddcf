package photosynapse.experiments.config;

import java.util.Optional;
import photosynapse.experiments.result.Column;

/**
 * One column of a measured file.
 *
 * @param number from 1, in the file
 * @param name as written, without its unit
 * @param quantity what it holds, when that is clear
 * @param writtenUnit as in the file or as a flag said; empty when nobody says it
 * @param unit of the numbers in memory (SI); empty text without dimension; nothing when the unit is not known, and then
 *     the numbers are those of the file
 * @param values one for each reading; NaN where it is missing
 * @param missing number of missing readings
 */
public record MeasuredColumn(
        int number,
        String name,
        Optional<MeasuredQuantity> quantity,
        Optional<String> writtenUnit,
        Optional<String> unit,
        Column values,
        int missing) {}
