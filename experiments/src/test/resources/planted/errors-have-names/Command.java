package photosynapse.experiments.cli;

final class Command implements java.util.concurrent.Callable<Integer> {
    @Override
    public Integer call() throws Exception {
        return 0;
    }
}
