/** Columns with names and units, rows, provenance; files that survive a crash. */
package photosynapse.experiments.result;
