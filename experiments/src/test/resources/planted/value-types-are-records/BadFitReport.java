package photosynapse.device.extraction;

interface BadFitReport {
    double error();
}
