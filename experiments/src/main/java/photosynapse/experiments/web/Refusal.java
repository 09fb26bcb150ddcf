package photosynapse.experiments.web;

import photosynapse.experiments.result.JsonValue;

/** A request that is not carried out: where, what is wrong, what was expected, what to do. */
final class Refusal extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    static final int BAD_REQUEST = 400;
    static final int UNAUTHORISED = 401;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int WRONG_METHOD = 405;
    static final int CONFLICT = 409;
    static final int TOO_LARGE = 413;
    static final int WRONG_TYPE = 415;
    static final int WRONG_HOST = 421;
    static final int UNPROCESSABLE = 422;
    static final int HEADERS_TOO_LARGE = 431;
    static final int FAULT = 500;
    static final int BUSY = 503;

    private final int status;
    private final String where;
    private final String expected;
    private final String todo;

    /**
     * @param status of HTTP
     * @param where what part of the request
     * @param what is wrong with it
     * @param expected instead
     * @param todo what helps
     */
    @SuppressWarnings("checkstyle:ParameterNumber") // the five parts of every message of ours
    Refusal(int status, String where, String what, String expected, String todo) {
        super(what);
        this.status = status;
        this.where = where;
        this.expected = expected;
        this.todo = todo;
    }

    /** A part of the request that is not as it must be. */
    static Refusal of(String where, String what, String expected) {
        return new Refusal(BAD_REQUEST, where, what, expected, "correct the request");
    }

    /** What was asked for is not there. */
    static Refusal missing(String where, String what) {
        return new Refusal(NOT_FOUND, where, what, "an id of the index", "load the list again");
    }

    /** The lab has too much to do. */
    static Refusal busy(String what, String todo) {
        return new Refusal(BUSY, "lab", what, "less at once", todo);
    }

    int status() {
        return status;
    }

    JsonValue json() {
        return JsonValue.object()
                .with(
                        "error",
                        JsonValue.object()
                                .with("code", "W" + status)
                                .with("where", where)
                                .with("what", getMessage())
                                .with("expected", expected)
                                .with("todo", todo)
                                .done())
                .done();
    }
}
