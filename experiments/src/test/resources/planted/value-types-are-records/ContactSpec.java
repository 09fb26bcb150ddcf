package photosynapse.device.spec;

sealed interface ContactSpec {
    record Ohmic() implements ContactSpec {}
}
