// Written by BlockKernelWriter (test sources of this module); change that and write this again.
package photosynapse.device.numerics;

/** Block elimination of blocks of 4, without a loop inside a block. */
final class BlockElimination4 extends BlockElimination {
    BlockElimination4(int rows, int firstBorder, int secondBorder) {
        super(rows, 4, firstBorder, secondBorder);
    }

    @Override
    void foldBorder(int i) {
        double[] c = upper;
        double[] w = border;
        int o = 16 * i;
        int at = 8 * i;
        double h0 = w[at + 8];
        double j0 = w[at + 9];
        double h1 = w[at + 10];
        double j1 = w[at + 11];
        double h2 = w[at + 12];
        double j2 = w[at + 13];
        double h3 = w[at + 14];
        double j3 = w[at + 15];
        w[at + 0] -= ((c[o + 0] * h0 + c[o + 1] * h1) + (c[o + 2] * h2 + c[o + 3] * h3));
        w[at + 1] -= ((c[o + 0] * j0 + c[o + 1] * j1) + (c[o + 2] * j2 + c[o + 3] * j3));
        w[at + 2] -= ((c[o + 4] * h0 + c[o + 5] * h1) + (c[o + 6] * h2 + c[o + 7] * h3));
        w[at + 3] -= ((c[o + 4] * j0 + c[o + 5] * j1) + (c[o + 6] * j2 + c[o + 7] * j3));
        w[at + 4] -= ((c[o + 8] * h0 + c[o + 9] * h1) + (c[o + 10] * h2 + c[o + 11] * h3));
        w[at + 5] -= ((c[o + 8] * j0 + c[o + 9] * j1) + (c[o + 10] * j2 + c[o + 11] * j3));
        w[at + 6] -= ((c[o + 12] * h0 + c[o + 13] * h1) + (c[o + 14] * h2 + c[o + 15] * h3));
        w[at + 7] -= ((c[o + 12] * j0 + c[o + 13] * j1) + (c[o + 14] * j2 + c[o + 15] * j3));
    }

    @Override
    boolean reduce(int i) {
        if (i == rows - 1) {
            return reduceByLoops(i);
        }
        double[] b = diagonal;
        double[] c = upper;
        double[] g = lower;
        int o = 16 * i;
        double g00 = g[o + 16];
        double g01 = g[o + 17];
        double g02 = g[o + 18];
        double g03 = g[o + 19];
        double g10 = g[o + 20];
        double g11 = g[o + 21];
        double g12 = g[o + 22];
        double g13 = g[o + 23];
        double g20 = g[o + 24];
        double g21 = g[o + 25];
        double g22 = g[o + 26];
        double g23 = g[o + 27];
        double g30 = g[o + 28];
        double g31 = g[o + 29];
        double g32 = g[o + 30];
        double g33 = g[o + 31];
        double c00 = c[o + 0];
        double c01 = c[o + 1];
        double c02 = c[o + 2];
        double c03 = c[o + 3];
        double b00 = b[o + 0] - ((c00 * g00 + c01 * g10) + (c02 * g20 + c03 * g30));
        double b01 = b[o + 1] - ((c00 * g01 + c01 * g11) + (c02 * g21 + c03 * g31));
        double b02 = b[o + 2] - ((c00 * g02 + c01 * g12) + (c02 * g22 + c03 * g32));
        double b03 = b[o + 3] - ((c00 * g03 + c01 * g13) + (c02 * g23 + c03 * g33));
        double c10 = c[o + 4];
        double c11 = c[o + 5];
        double c12 = c[o + 6];
        double c13 = c[o + 7];
        double b10 = b[o + 4] - ((c10 * g00 + c11 * g10) + (c12 * g20 + c13 * g30));
        double b11 = b[o + 5] - ((c10 * g01 + c11 * g11) + (c12 * g21 + c13 * g31));
        double b12 = b[o + 6] - ((c10 * g02 + c11 * g12) + (c12 * g22 + c13 * g32));
        double b13 = b[o + 7] - ((c10 * g03 + c11 * g13) + (c12 * g23 + c13 * g33));
        double c20 = c[o + 8];
        double c21 = c[o + 9];
        double c22 = c[o + 10];
        double c23 = c[o + 11];
        double b20 = b[o + 8] - ((c20 * g00 + c21 * g10) + (c22 * g20 + c23 * g30));
        double b21 = b[o + 9] - ((c20 * g01 + c21 * g11) + (c22 * g21 + c23 * g31));
        double b22 = b[o + 10] - ((c20 * g02 + c21 * g12) + (c22 * g22 + c23 * g32));
        double b23 = b[o + 11] - ((c20 * g03 + c21 * g13) + (c22 * g23 + c23 * g33));
        double c30 = c[o + 12];
        double c31 = c[o + 13];
        double c32 = c[o + 14];
        double c33 = c[o + 15];
        double b30 = b[o + 12] - ((c30 * g00 + c31 * g10) + (c32 * g20 + c33 * g30));
        double b31 = b[o + 13] - ((c30 * g01 + c31 * g11) + (c32 * g21 + c33 * g31));
        double b32 = b[o + 14] - ((c30 * g02 + c31 * g12) + (c32 * g22 + c33 * g32));
        double b33 = b[o + 15] - ((c30 * g03 + c31 * g13) + (c32 * g23 + c33 * g33));
        double p0 = b00;
        double i0 = 1 / p0;
        double l10 = b10 * i0;
        double l20 = b20 * i0;
        double l30 = b30 * i0;
        double p1 = b11 - l10 * b01;
        double b12s1 = b12 - l10 * b02;
        double b13s1 = b13 - l10 * b03;
        double b21s1 = b21 - l20 * b01;
        double b22s1 = b22 - l20 * b02;
        double b23s1 = b23 - l20 * b03;
        double b31s1 = b31 - l30 * b01;
        double b32s1 = b32 - l30 * b02;
        double b33s1 = b33 - l30 * b03;
        double i1 = 1 / p1;
        double l21 = b21s1 * i1;
        double l31 = b31s1 * i1;
        double p2 = b22s1 - l21 * b12s1;
        double b23s2 = b23s1 - l21 * b13s1;
        double b32s2 = b32s1 - l31 * b12s1;
        double b33s2 = b33s1 - l31 * b13s1;
        double i2 = 1 / p2;
        double l32 = b32s2 * i2;
        double p3 = b33s2 - l32 * b23s2;
        double i3 = 1 / p3;
        if (!(isSound(p0, b00) && isSound(p1, b11) && isSound(p2, b22) && isSound(p3, b33))) {
            return false;
        }
        b[o + 0] = i0;
        b[o + 1] = b01 * i0;
        b[o + 2] = b02 * i0;
        b[o + 3] = b03 * i0;
        b[o + 4] = l10;
        b[o + 5] = i1;
        b[o + 6] = b12s1 * i1;
        b[o + 7] = b13s1 * i1;
        b[o + 8] = l20;
        b[o + 9] = l21;
        b[o + 10] = i2;
        b[o + 11] = b23s2 * i2;
        b[o + 12] = l30;
        b[o + 13] = l31;
        b[o + 14] = l32;
        b[o + 15] = i3;
        return true;
    }

    @Override
    void solveColumns(int i) {
        double[] b = diagonal;
        double[] a = lower;
        double[] w = border;
        int o = 16 * i;
        int at = 8 * i;
        double b00 = b[o + 0];
        double b01 = b[o + 1];
        double b02 = b[o + 2];
        double b03 = b[o + 3];
        double b10 = b[o + 4];
        double b11 = b[o + 5];
        double b12 = b[o + 6];
        double b13 = b[o + 7];
        double b20 = b[o + 8];
        double b21 = b[o + 9];
        double b22 = b[o + 10];
        double b23 = b[o + 11];
        double b30 = b[o + 12];
        double b31 = b[o + 13];
        double b32 = b[o + 14];
        double b33 = b[o + 15];
        double x0_0 = a[o + 0];
        double x0_1 = a[o + 4];
        double x0_2 = a[o + 8];
        double x0_3 = a[o + 12];
        x0_1 -= b10 * x0_0;
        x0_2 -= b20 * x0_0;
        x0_3 -= b30 * x0_0;
        x0_2 -= b21 * x0_1;
        x0_3 -= b31 * x0_1;
        x0_3 -= b32 * x0_2;
        x0_0 *= b00;
        x0_1 *= b11;
        x0_2 *= b22;
        x0_3 *= b33;
        x0_2 -= b23 * x0_3;
        x0_1 -= b13 * x0_3;
        x0_0 -= b03 * x0_3;
        x0_1 -= b12 * x0_2;
        x0_0 -= b02 * x0_2;
        x0_0 -= b01 * x0_1;
        a[o + 0] = x0_0;
        a[o + 4] = x0_1;
        a[o + 8] = x0_2;
        a[o + 12] = x0_3;
        double x1_0 = a[o + 1];
        double x1_1 = a[o + 5];
        double x1_2 = a[o + 9];
        double x1_3 = a[o + 13];
        x1_1 -= b10 * x1_0;
        x1_2 -= b20 * x1_0;
        x1_3 -= b30 * x1_0;
        x1_2 -= b21 * x1_1;
        x1_3 -= b31 * x1_1;
        x1_3 -= b32 * x1_2;
        x1_0 *= b00;
        x1_1 *= b11;
        x1_2 *= b22;
        x1_3 *= b33;
        x1_2 -= b23 * x1_3;
        x1_1 -= b13 * x1_3;
        x1_0 -= b03 * x1_3;
        x1_1 -= b12 * x1_2;
        x1_0 -= b02 * x1_2;
        x1_0 -= b01 * x1_1;
        a[o + 1] = x1_0;
        a[o + 5] = x1_1;
        a[o + 9] = x1_2;
        a[o + 13] = x1_3;
        double x2_0 = a[o + 2];
        double x2_1 = a[o + 6];
        double x2_2 = a[o + 10];
        double x2_3 = a[o + 14];
        x2_1 -= b10 * x2_0;
        x2_2 -= b20 * x2_0;
        x2_3 -= b30 * x2_0;
        x2_2 -= b21 * x2_1;
        x2_3 -= b31 * x2_1;
        x2_3 -= b32 * x2_2;
        x2_0 *= b00;
        x2_1 *= b11;
        x2_2 *= b22;
        x2_3 *= b33;
        x2_2 -= b23 * x2_3;
        x2_1 -= b13 * x2_3;
        x2_0 -= b03 * x2_3;
        x2_1 -= b12 * x2_2;
        x2_0 -= b02 * x2_2;
        x2_0 -= b01 * x2_1;
        a[o + 2] = x2_0;
        a[o + 6] = x2_1;
        a[o + 10] = x2_2;
        a[o + 14] = x2_3;
        double x3_0 = a[o + 3];
        double x3_1 = a[o + 7];
        double x3_2 = a[o + 11];
        double x3_3 = a[o + 15];
        x3_1 -= b10 * x3_0;
        x3_2 -= b20 * x3_0;
        x3_3 -= b30 * x3_0;
        x3_2 -= b21 * x3_1;
        x3_3 -= b31 * x3_1;
        x3_3 -= b32 * x3_2;
        x3_0 *= b00;
        x3_1 *= b11;
        x3_2 *= b22;
        x3_3 *= b33;
        x3_2 -= b23 * x3_3;
        x3_1 -= b13 * x3_3;
        x3_0 -= b03 * x3_3;
        x3_1 -= b12 * x3_2;
        x3_0 -= b02 * x3_2;
        x3_0 -= b01 * x3_1;
        a[o + 3] = x3_0;
        a[o + 7] = x3_1;
        a[o + 11] = x3_2;
        a[o + 15] = x3_3;
        double y0_0 = w[at + 0];
        double y0_1 = w[at + 2];
        double y0_2 = w[at + 4];
        double y0_3 = w[at + 6];
        y0_1 -= b10 * y0_0;
        y0_2 -= b20 * y0_0;
        y0_3 -= b30 * y0_0;
        y0_2 -= b21 * y0_1;
        y0_3 -= b31 * y0_1;
        y0_3 -= b32 * y0_2;
        y0_0 *= b00;
        y0_1 *= b11;
        y0_2 *= b22;
        y0_3 *= b33;
        y0_2 -= b23 * y0_3;
        y0_1 -= b13 * y0_3;
        y0_0 -= b03 * y0_3;
        y0_1 -= b12 * y0_2;
        y0_0 -= b02 * y0_2;
        y0_0 -= b01 * y0_1;
        w[at + 0] = y0_0;
        w[at + 2] = y0_1;
        w[at + 4] = y0_2;
        w[at + 6] = y0_3;
        double y1_0 = w[at + 1];
        double y1_1 = w[at + 3];
        double y1_2 = w[at + 5];
        double y1_3 = w[at + 7];
        y1_1 -= b10 * y1_0;
        y1_2 -= b20 * y1_0;
        y1_3 -= b30 * y1_0;
        y1_2 -= b21 * y1_1;
        y1_3 -= b31 * y1_1;
        y1_3 -= b32 * y1_2;
        y1_0 *= b00;
        y1_1 *= b11;
        y1_2 *= b22;
        y1_3 *= b33;
        y1_2 -= b23 * y1_3;
        y1_1 -= b13 * y1_3;
        y1_0 -= b03 * y1_3;
        y1_1 -= b12 * y1_2;
        y1_0 -= b02 * y1_2;
        y1_0 -= b01 * y1_1;
        w[at + 1] = y1_0;
        w[at + 3] = y1_1;
        w[at + 5] = y1_2;
        w[at + 7] = y1_3;
    }

    @Override
    void solveDown(int i, double[] x) {
        double[] b = diagonal;
        double[] c = upper;
        int o = 16 * i;
        int at = 4 * i;
        double y0 = x[at + 0];
        double y1 = x[at + 1];
        double y2 = x[at + 2];
        double y3 = x[at + 3];
        if (skip[i] != 0) {
            y0 -= skip[i] * x[at + 8];
        }
        if (i < rows - 1) {
            double z0 = x[at + 4];
            double z1 = x[at + 5];
            double z2 = x[at + 6];
            double z3 = x[at + 7];
            y0 -= ((c[o + 0] * z0 + c[o + 1] * z1) + (c[o + 2] * z2 + c[o + 3] * z3));
            y1 -= ((c[o + 4] * z0 + c[o + 5] * z1) + (c[o + 6] * z2 + c[o + 7] * z3));
            y2 -= ((c[o + 8] * z0 + c[o + 9] * z1) + (c[o + 10] * z2 + c[o + 11] * z3));
            y3 -= ((c[o + 12] * z0 + c[o + 13] * z1) + (c[o + 14] * z2 + c[o + 15] * z3));
        }
        if (isPivoted(i)) {
            x[at + 0] = y0;
            x[at + 1] = y1;
            x[at + 2] = y2;
            x[at + 3] = y3;
            permuteRows(i, x, at, 1);
            y0 = x[at + 0];
            y1 = x[at + 1];
            y2 = x[at + 2];
            y3 = x[at + 3];
        }
        y1 -= b[o + 4] * y0;
        y2 -= b[o + 8] * y0;
        y3 -= b[o + 12] * y0;
        y2 -= b[o + 9] * y1;
        y3 -= b[o + 13] * y1;
        y3 -= b[o + 14] * y2;
        y0 *= b[o + 0];
        y1 *= b[o + 5];
        y2 *= b[o + 10];
        y3 *= b[o + 15];
        y2 -= b[o + 11] * y3;
        y1 -= b[o + 7] * y3;
        y0 -= b[o + 3] * y3;
        y1 -= b[o + 6] * y2;
        y0 -= b[o + 2] * y2;
        y0 -= b[o + 1] * y1;
        x[at + 0] = y0;
        x[at + 1] = y1;
        x[at + 2] = y2;
        x[at + 3] = y3;
    }

    @Override
    void solveUp(double[] x) {
        double[] g = lower;
        double[] h = border;
        double first = x[firstBorder];
        double second = x[secondBorder];
        double z0 = x[0];
        double z1 = x[1];
        double z2 = x[2];
        double z3 = x[3];
        for (int i = 1; i < rows; i++) {
            int o = 16 * i;
            int at = 4 * i;
            int w = 8 * i;
            double y0 = x[at + 0];
            double y1 = x[at + 1];
            double y2 = x[at + 2];
            double y3 = x[at + 3];
            y0 -= h[w + 0] * first + h[w + 1] * second;
            y0 -= ((g[o + 0] * z0 + g[o + 1] * z1) + (g[o + 2] * z2 + g[o + 3] * z3));
            y1 -= h[w + 2] * first + h[w + 3] * second;
            y1 -= ((g[o + 4] * z0 + g[o + 5] * z1) + (g[o + 6] * z2 + g[o + 7] * z3));
            y2 -= h[w + 4] * first + h[w + 5] * second;
            y2 -= ((g[o + 8] * z0 + g[o + 9] * z1) + (g[o + 10] * z2 + g[o + 11] * z3));
            y3 -= h[w + 6] * first + h[w + 7] * second;
            y3 -= ((g[o + 12] * z0 + g[o + 13] * z1) + (g[o + 14] * z2 + g[o + 15] * z3));
            x[at + 0] = y0;
            z0 = y0;
            x[at + 1] = y1;
            z1 = y1;
            x[at + 2] = y2;
            z2 = y2;
            x[at + 3] = y3;
            z3 = y3;
        }
    }
}
