package photosynapse.experiments.plot;

/** A place on the drawing, in points from its upper left corner. */
record Point(double x, double y) {}
