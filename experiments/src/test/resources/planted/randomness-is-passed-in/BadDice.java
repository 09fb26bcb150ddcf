package photosynapse.network.crossbar;

final class BadDice {
    double draw() {
        return Math.random();
    }
}
