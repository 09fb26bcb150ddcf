package photosynapse.device.compact;

final class BadArray {
    void advance(float[][] state) {
        state[0][0] = 1;
    }
}
