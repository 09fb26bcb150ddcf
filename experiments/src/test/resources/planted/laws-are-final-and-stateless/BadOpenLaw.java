package photosynapse.device.physics;

class BadOpenLaw {
    double rate(double n) {
        return n;
    }
}
