package photosynapse.network.common;

final class BadShelf {}
