package photosynapse.device.solver;

final class BadPrint {
    void say() {
        System.out.println("step");
    }
}
