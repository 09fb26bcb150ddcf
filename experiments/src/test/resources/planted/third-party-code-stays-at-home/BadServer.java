package photosynapse.experiments.cli;

final class BadServer {
    com.sun.net.httpserver.HttpServer server;
}
