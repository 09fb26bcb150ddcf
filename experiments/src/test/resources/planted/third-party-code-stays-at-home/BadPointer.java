package photosynapse.device.solver;

final class BadPointer {
    org.bytedeco.javacpp.Pointer pointer;
}
