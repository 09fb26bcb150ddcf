package photosynapse.experiments.run;

final class BadMaker {
    BadMaker() throws Throwable {
        throw new Error("x");
    }
}
