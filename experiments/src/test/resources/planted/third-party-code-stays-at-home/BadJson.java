package photosynapse.experiments.report;

final class BadJson {
    com.fasterxml.jackson.databind.ObjectMapper mapper;
}
