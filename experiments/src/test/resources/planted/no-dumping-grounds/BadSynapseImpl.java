package photosynapse.device.compact;

final class BadSynapseImpl {}
