package photosynapse.device.numerics;

final class BadCounter {
    static int calls;
}
