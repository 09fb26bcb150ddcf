package photosynapse.experiments.plot;

import photosynapse.experiments.result.Column;

/** Makes a grid coarser than the eye could tell, by means over neighbouring cells. */
final class Coarse {
    private Coarse() {}

    /** The grid itself when it is small enough, else one of at most so many rows and columns. */
    static HeatMap.Grid grid(HeatMap.Grid fine, int most) {
        if (fine.rows() <= most && fine.columns() <= most) {
            return fine;
        }
        int rows = Math.min(fine.rows(), most);
        int columns = Math.min(fine.columns(), most);
        double[] means = new double[rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                means[row * columns + column] =
                        mean(fine, new int[] {row * fine.rows() / rows, (row + 1) * fine.rows() / rows}, new int[] {
                            column * fine.columns() / columns, (column + 1) * fine.columns() / columns
                        });
            }
        }
        return new HeatMap.Grid(rows, columns, new Column(fine.values().name(), means));
    }

    private static double mean(HeatMap.Grid fine, int[] rows, int[] columns) {
        double sum = 0;
        int count = 0;
        for (int row = rows[0]; row < rows[1]; row++) {
            for (int column = columns[0]; column < columns[1]; column++) {
                double value = fine.at(row, column);
                if (!Double.isNaN(value)) {
                    sum += value;
                    count++;
                }
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }
}
