package photosynapse.experiments.report;

/**
 * Whom to cite, and why.
 *
 * @param group heading, for example {@code Device}
 * @param text authors, title, journal, year
 * @param identifier DOI or arXiv number; empty: none
 * @param reason what this run takes from it
 */
public record Citation(String group, String text, String identifier, String reason) {}
