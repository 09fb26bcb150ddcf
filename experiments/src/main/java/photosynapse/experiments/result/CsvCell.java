package photosynapse.experiments.result;

/** A cell as it stands in a file. */
record CsvCell(String text, boolean quoted) {}
