package photosynapse.experiments.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Requests that must come to nothing: what another site, another user, a robot or a broken program would send. */
final class HostileRequests {
    /** What the connection may end with instead of an answer. */
    static final int CLOSED = 0;

    private static final String LIVE = "{\"pulses\":[],\"until_s\":1}";

    private final LabBench lab;
    private final String host;
    private final List<Case> cases = new ArrayList<>();

    /** Names that no run has. */
    private static final List<String> ODD_NAMES = List.of(
            "..",
            "../secret.txt",
            "../../etc/passwd",
            "%2e%2e/secret.txt",
            "%2e%2e%2fsecret.txt",
            "..%2fsecret.txt",
            "..%5csecret.txt",
            "..\\secret.txt",
            "%252e%252e%252fsecret.txt",
            "%c0%ae%c0%ae/secret.txt",
            "%c0%af..%c0%afsecret.txt",
            "%uff0e%uff0e/secret.txt",
            "....//secret.txt",
            "..;/secret.txt",
            ".%00./secret.txt",
            "run%00.html",
            "run#/../secret.txt",
            "run%23",
            "run?/../../secret.txt",
            "~root",
            "~/.ssh/id_rsa",
            "/etc/passwd",
            "//etc/passwd",
            "///etc/passwd",
            "C:/Windows/win.ini",
            "C:%5cWindows%5cwin.ini",
            "\\\\server\\share",
            "//server/share",
            "file:///etc/passwd",
            ".photosynapse-lab",
            ".trash",
            ".",
            "run/./report",
            "a:b",
            "con ",
            "run%20",
            "run;x=1",
            "r\u00fcn",
            "run%ff",
            "run%",
            "run%zz",
            "$(id)",
            "`id`",
            "run|id",
            "run\u0001",
            "a".repeat(101),
            "link");

    /** What is no request for a live answer. */
    private static final List<String> WRONG_BODIES = List.of(
            "",
            "[]",
            "null",
            "{",
            "{\"until_s\":1e999}",
            "{\"until_s\":NaN}",
            "{\"until_s\":0x10}",
            "{\"until_s\":1,\"until_s\":2}",
            "{\"until_s\":" + "1".repeat(100) + "}",
            "{\"pulses\":" + "[".repeat(100) + "]".repeat(100) + "}",
            "{\"pulses\":[1]}",
            "{\"pulses\":{}}",
            "{\"pulses\":[{\"start_s\":-1}]}",
            "{\"pulses\":[{\"class\":\"java.lang.Runtime\"}]}",
            "{\"pulses\":[{\"start_s\":0,\"width_s\":5},{\"start_s\":1}]}",
            "{\"points\":1e9}",
            "{\"points\":-3}",
            "{\"until_s\":\"soon\"}",
            "\u00ff\u00fe{}",
            "{\"until_s\":1}\u0000",
            "{\"until_s\":1}{}");

    /**
     * One request.
     *
     * @param name of it
     * @param text that is sent, one byte a letter
     * @param expected statuses, any of which will do
     */
    record Case(String name, String text, Set<Integer> expected) {
        byte[] bytes() {
            return text.getBytes(StandardCharsets.ISO_8859_1);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    HostileRequests(LabBench lab) {
        this.lab = lab;
        this.host = "127.0.0.1:" + lab.port();
    }

    List<Case> all() {
        hosts();
        origins();
        fetches();
        methods();
        secrets();
        paths();
        heads();
        bodies();
        words();
        return cases;
    }

    private void add(String name, String request, Integer... expected) {
        cases.add(new Case(name, request, Set.of(expected)));
    }

    /** Headers of a page that is let in. */
    private Map<String, String> good() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Host", host);
        headers.put("Origin", "http://" + host);
        headers.put("Cookie", lab.cookie());
        headers.put("X-Photosynapse-Token", lab.header());
        headers.put("Content-Type", "application/json");
        return headers;
    }

    private static String get(String path, Map<String, String> headers) {
        return text("GET " + path + " HTTP/1.1", headers, "");
    }

    private static String text(String line, Map<String, String> headers, String body) {
        StringBuilder text = new StringBuilder(line).append("\r\n");
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        return text.append("\r\n").append(body).toString();
    }

    private static String post(String path, Map<String, String> headers, String body) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putIfAbsent("Content-Length", Integer.toString(body.getBytes(StandardCharsets.ISO_8859_1).length));
        return text("POST " + path + " HTTP/1.1", all, body);
    }

    private Map<String, String> with(String name, String value) {
        Map<String, String> headers = good();
        headers.put(name, value);
        return headers;
    }

    private Map<String, String> without(String... names) {
        Map<String, String> headers = good();
        List.of(names).forEach(headers::remove);
        return headers;
    }

    private void hosts() {
        int port = lab.port();
        List<String> wrong = List.of(
                "evil.example",
                "evil.example:" + port,
                "127.0.0.1",
                "localhost",
                "127.0.0.1:" + (port + 1),
                "127.0.0.1:80",
                "0.0.0.0:" + port,
                "[::]:" + port,
                "[::ffff:127.0.0.1]:" + port,
                "127.1:" + port,
                "127.0.0.2:" + port,
                "2130706433:" + port,
                "0x7f000001:" + port,
                "127.0.0.1.nip.io:" + port,
                "localhost.:" + port,
                "LOCALHOST:" + port,
                "localhost.evil.example:" + port,
                "user@127.0.0.1:" + port,
                "127.0.0.1:" + port + ", evil.example",
                "127.0.0.1:" + port + "/",
                "127.0.0.1:0" + port,
                "http://127.0.0.1:" + port,
                "[::1]",
                "");
        wrong.forEach(name -> add("Host: " + name, get("/", with("Host", name)), 421));
        add("Host of another name on a change", post("/api/live", with("Host", "evil.example"), LIVE), 421);
        add("no Host", get("/", without("Host")), 421, 400);
        add("two Hosts", "GET / HTTP/1.1\r\nHost: " + host + "\r\nHost: evil.example\r\n\r\n", 421, 400);
        add("absolute target", get("http://evil.example/", good()), 400, 404, 421);
        add("absolute target of ours", get("http://" + host + "/api/about", good()), 400);
    }

    private void origins() {
        int port = lab.port();
        List<String> wrong = List.of(
                "null",
                "http://evil.example",
                "http://evil.example:" + port,
                "https://127.0.0.1:" + port,
                "http://127.0.0.1",
                "http://127.0.0.1:" + (port + 1),
                "http://localhost:" + port,
                "http://[::1]:" + port,
                "http://127.0.0.1:" + port + "/",
                "http://127.0.0.1:" + port + ".evil.example",
                "HTTP://127.0.0.1:" + port,
                "file://",
                "");
        wrong.forEach(origin -> add("Origin: " + origin, post("/api/live", with("Origin", origin), LIVE), 403));
        add("no Origin on a change", post("/api/live", without("Origin"), LIVE), 403);
        add("foreign Origin on a question", get("/api/about", with("Origin", "http://evil.example")), 403);
        add("foreign Origin on events", get("/api/jobs/job-1/events", with("Origin", "http://evil.example")), 403);
        String twice = post("/api/live", good(), LIVE).replaceFirst("Cookie", "Origin: http://evil.example\r\nCookie");
        add("two Origins", twice, 400);
    }

    private void fetches() {
        for (String site : List.of("cross-site", "same-site", "none,cross-site", "")) {
            add("Sec-Fetch-Site: " + site + ", change", post("/api/live", with("Sec-Fetch-Site", site), LIVE), 403);
            add("Sec-Fetch-Site: " + site + ", question", get("/api/about", with("Sec-Fetch-Site", site)), 403);
        }
        add("Sec-Fetch-Site: cross-site, script", get("/assets/app.js", with("Sec-Fetch-Site", "cross-site")), 403);
        Map<String, String> frame = with("Sec-Fetch-Site", "cross-site");
        frame.put("Sec-Fetch-Mode", "navigate");
        frame.put("Sec-Fetch-Dest", "iframe");
        add("framed by another site", get("/", frame), 403);
    }

    private void methods() {
        for (String method : List.of(
                "PUT",
                "DELETE",
                "PATCH",
                "OPTIONS",
                "TRACE",
                "PROPFIND",
                "LINK",
                "PURGE",
                "get",
                "POSTS",
                "G\u00cbT")) {
            add("method " + method, text(method + " /api/runs HTTP/1.1", good(), ""), 405, 400, 501);
        }
        add("CONNECT", text("CONNECT evil.example:443 HTTP/1.1", good(), ""), 400, 404, 405, CLOSED);
        add("OPTIONS *", text("OPTIONS * HTTP/1.1", good(), ""), 404, 405, 400);
        add("preflight", text("OPTIONS /api/live HTTP/1.1", with("Access-Control-Request-Method", "POST"), ""), 405);
        add("export by GET", get("/api/export", good()), 405);
        add("network by GET", get("/api/network", good()), 405);
        add("cancel by GET", get("/api/jobs/job-1/cancel", good()), 404, 405);
        add("HEAD without cookie", text("HEAD /api/runs HTTP/1.1", without("Cookie"), ""), 401);
        add("method override", get("/api/runs/run/trash", with("X-HTTP-Method-Override", "POST")), 404);
    }

    private void secrets() {
        String name = lab.cookie().substring(0, lab.cookie().indexOf('='));
        String value = lab.cookie().substring(name.length() + 1);
        add("no cookie", get("/api/about", without("Cookie")), 401);
        add("no cookie on events", get("/api/jobs/job-1/events", without("Cookie")), 401);
        add("no cookie on a change", post("/api/live", without("Cookie"), LIVE), 401);
        add("wrong cookie", get("/api/about", with("Cookie", name + "=" + "0".repeat(64))), 401);
        add("empty cookie", get("/api/about", with("Cookie", name + "=")), 401);
        add("cookie of another lab", get("/api/about", with("Cookie", "photosynapse-1=" + value)), 401);
        add("cookie twice", get("/api/about", with("Cookie", lab.cookie() + "; " + lab.cookie())), 401);
        add("cookie and a wrong one", get("/api/about", with("Cookie", lab.cookie() + "; " + name + "=x")), 401);
        add(
                "beginning of the cookie",
                get("/api/about", with("Cookie", lab.cookie().substring(0, 40))),
                401);
        add("longer cookie", get("/api/about", with("Cookie", lab.cookie() + "0")), 401);
        add(
                "cookie in capitals",
                get("/api/about", with("Cookie", lab.cookie().toUpperCase(java.util.Locale.ROOT))),
                401);
        add("cookie in the query", get("/api/about?" + name + "=" + value, without("Cookie")), 401);
        add("no token", post("/api/live", without("X-Photosynapse-Token"), LIVE), 403);
        add("wrong token", post("/api/live", with("X-Photosynapse-Token", "0".repeat(64)), LIVE), 403);
        add("cookie as token", post("/api/live", with("X-Photosynapse-Token", value), LIVE), 403);
        add("one-time token as token", post("/api/live", with("X-Photosynapse-Token", lab.usedToken()), LIVE), 403);
        add("empty token", post("/api/live", with("X-Photosynapse-Token", ""), LIVE), 403);
        String twice = post("/api/live", good(), LIVE).replaceFirst("Cookie", "X-Photosynapse-Token: x\r\nCookie");
        add("two tokens", twice, 400);
        Map<String, String> nobody = without("Cookie", "X-Photosynapse-Token");
        add("used one-time token", post("/api/session", nobody, "{\"token\":\"" + lab.usedToken() + "\"}"), 403);
        add("guessed one-time token", post("/api/session", nobody, "{\"token\":\"" + "a".repeat(64) + "\"}"), 403);
        add("empty one-time token", post("/api/session", nobody, "{\"token\":\"\"}"), 403);
        add("no one-time token", post("/api/session", nobody, "{}"), 400);
        add("session of another page", post("/api/session", with("Origin", "http://evil.example"), "{}"), 403);
        add("session without cookie", get("/api/session", nobody), 401);
    }

    private void paths() {
        ODD_NAMES.forEach(path -> add("run " + path, get("/api/runs/" + path + "/report", good()), 400, 404, CLOSED));
        for (String path : List.of(
                "../secret.txt",
                "%2e%2e/Verbs.class",
                "Verbs.class",
                "LabServer.class",
                "package-info.java",
                "..%2f..%2fpresets/cspbi3-swcnt.yaml",
                ".htaccess",
                "a/b/c/d/e/f/g")) {
            add("asset " + path, get("/assets/" + path, good()), 400, 404);
        }
        for (String path : List.of(
                "/api",
                "/api/",
                "/apis",
                "/API/about",
                "/api/unknown",
                "/api/about/x/y/z/a/b",
                "/index.html",
                "/.git/config",
                "/api/runs/link/report",
                "/api/presets/..",
                "/api/presets/nobody",
                "/api/schema/../x",
                "/api/jobs/job-9999",
                "/api/jobs/job-9999/events",
                "/api/runs/run/tables/..",
                "/api/runs/run/figures/a.b",
                "/api/cite?run=..",
                "/api/cite?run=%2e%2e",
                "/api/cite?run=/etc/passwd",
                "/api/cite",
                "/api/cite?run=a&run=b",
                "/api/synapse/..",
                "/api/synapse/nobody",
                "/ws",
                "/cgi-bin/sh")) {
            add("path " + path, get(path, good()), 400, 404);
        }
    }

    private void heads() {
        add("headers of 17 KiB", get("/", with("X-Long", "x".repeat(17 << 10))), 431, 400, CLOSED);
        add("headers of 40 KiB", get("/", with("X-Long", "x".repeat(40 << 10))), 431, 400, CLOSED);
        Map<String, String> many = good();
        for (int k = 0; k < 150; k++) {
            many.put("X-" + k, "y");
        }
        add("150 headers", get("/", many), 431, 400, CLOSED);
        add("path of 20 KiB", get("/" + "a".repeat(20 << 10), good()), 400, 414, 431, CLOSED);
        add("query of 5 KiB", get("/api/about?a=" + "b".repeat(5 << 10), good()), 400);
        add("query with odd letters", get("/api/about?a=<script>", good()), 400, CLOSED);
        add("web socket", get("/api/jobs/job-1/events", with("Upgrade", "websocket")), 400);
        Map<String, String> h2 = with("Upgrade", "h2c");
        h2.put("HTTP2-Settings", "AAMAAABkAARAAAAAAAIAAAAA");
        add("HTTP/2 upgrade", get("/", h2), 400);
        add("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400, 404, 405, 421, 501, 505, CLOSED);
        add("HTTP/0.9", "GET /\r\n\r\n", 400, CLOSED);
        add("no line", "\r\n\r\n", 400, CLOSED);
        add("garbage", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n", 400, CLOSED);
        add("a word", "hello\r\n\r\n", 400, CLOSED);
        add(
                "header without colon",
                "GET / HTTP/1.1\r\nHost: " + host + "\r\nnonsense\r\nOrigin: null\r\n\r\n",
                400,
                403);
        add("header name with a blank", "GET / HTTP/1.1\r\nHost: " + host + "\r\nOrigin : null\r\n\r\n", 400, 403);
        add("folded header", "GET / HTTP/1.1\r\nHost: " + host + "\r\nOrigin: null\r\n x\r\n\r\n", 400, 403);
        add("carriage return in a value", get("/api/about", with("X-Odd", "a\rb")), 400, CLOSED);
        add("NUL in a value", get("/api/about", with("X-Odd", "a\u0000b")), 400, CLOSED);
        add("odd Last-Event-ID", get("/api/jobs/job-1/events", with("Last-Event-ID", "1; drop")), 400, 404);
        String smuggled = "GET /api/about HTTP/1.1\r\nHost: evil.example\r\n\r\n";
        add("a second request of another host behind the first", get("/nowhere", good()) + smuggled, 404, 421);
    }

    private void bodies() {
        add("body of 17 MiB announced", post("/api/live", with("Content-Length", "17825792"), LIVE), 413);
        add("body without end announced", post("/api/live", with("Content-Length", "9999999999999"), LIVE), 413);
        add(
                "body length of twenty digits",
                post("/api/live", with("Content-Length", "9".repeat(20)), LIVE),
                400,
                CLOSED);
        add("negative body length", post("/api/live", with("Content-Length", "-1"), LIVE), 400, CLOSED);
        add("body length no number", post("/api/live", with("Content-Length", "12abc"), LIVE), 400, CLOSED);
        String twice = post("/api/live", good(), LIVE).replaceFirst("Cookie", "Content-Length: 3\r\nCookie");
        add("two body lengths", twice, 400, CLOSED);
        Map<String, String> both = with("Transfer-Encoding", "chunked");
        both.put("Content-Length", "5");
        add("length and chunks", text("POST /api/live HTTP/1.1", both, "0\r\n\r\n"), 400, CLOSED);
        add(
                "unknown transfer encoding",
                text("POST /api/live HTTP/1.1", with("Transfer-Encoding", "gzip"), "x"),
                400,
                501,
                CLOSED);
        add(
                "broken chunks",
                text("POST /api/live HTTP/1.1", with("Transfer-Encoding", "chunked"), "zz\r\nxx\r\n"),
                400,
                CLOSED);
        for (String type : List.of(
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "text/plain",
                "text/html",
                "")) {
            add("content type " + type, post("/api/live", with("Content-Type", type), LIVE), 415);
        }
        add("no content type", post("/api/live", without("Content-Type"), LIVE), 415);
        add("JSON as an upload", post("/api/uploads", good(), "{}"), 415);
        for (String body : WRONG_BODIES) {
            add("body " + shortened(body), post("/api/live", good(), body), 400);
        }
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "..." : text;
    }

    private void words() {
        Map<String, String> jobs = new LinkedHashMap<>();
        jobs.put("unknown kind", "{\"kind\":\"shell\"}");
        jobs.put("unknown member", "{\"kind\":\"run\",\"command\":\"id\"}");
        jobs.put("protocol that is a flag", "{\"kind\":\"run\",\"protocols\":[\"--out=/tmp/x\"]}");
        jobs.put("unknown protocol", "{\"kind\":\"run\",\"protocols\":[\"nothing\"]}");
        jobs.put("file of arguments", "{\"kind\":\"run\",\"protocols\":[\"@/etc/passwd\"]}");
        jobs.put("fit of no upload", "{\"kind\":\"fit\",\"upload\":\"../../etc/passwd\"}");
        jobs.put("way of training that is a flag", "{\"kind\":\"train\",\"by\":\"--out=/tmp/x\"}");
        jobs.put("network of a million units", "{\"kind\":\"network\",\"options\":{\"hidden\":1000000}}");
        jobs.put("preset that is a path", "{\"kind\":\"run\",\"preset\":\"../../secret\"}");
        jobs.put("tag that builds a class", "{\"kind\":\"run\",\"yaml\":\"!!javax.script.ScriptEngineManager []\"}");
        jobs.put("alias bomb", "{\"kind\":\"run\",\"yaml\":\"a: &a [x]\\nb: [*a, *a]\\n\"}");
        jobs.put(
                "pulses out of a file",
                "{\"kind\":\"run\",\"yaml\":\"preset: cspbi3-swcnt\\nprotocol:\\n  pulse_pattern:\\n    width_ms: 50\\n"
                        + "    photon_flux_per_m2_s: 2e16\\n    dark_s: 10\\n    pulses: {file: ../secret.txt}\\n\"}");
        jobs.put("setting without an equals sign", "{\"kind\":\"run\",\"settings\":[\"device\"]}");
        jobs.put("setting that is no text", "{\"kind\":\"run\",\"settings\":[1]}");
        jobs.forEach((name, body) -> add("job: " + name, post("/api/jobs", good(), body), 400, 404, 422));
        for (String run : List.of("..", "../x", "/etc", ".photosynapse-lab", "link", "a/b", "run\\u0000", "")) {
            add(
                    "export of " + run,
                    post("/api/export", good(), "{\"to\":[\"spice\"],\"run\":\"" + run + "\"}"),
                    400,
                    404);
        }
        add("export to a flag", post("/api/export", good(), "{\"to\":[\"spice --out /tmp/x\"]}"), 400);
        add("export to nothing", post("/api/export", good(), "{\"to\":[]}"), 400);
        add("comparison with a path", post("/api/runs/compare", good(), "{\"runs\":[\"..\",\"/etc\"]}"), 400, 404);
        add("comparison of one", post("/api/runs/compare", good(), "{\"runs\":[\"run\"]}"), 400);
        add("trash of a path", post("/api/runs/.trash/trash", good(), "{}"), 400, 404);
        add("trash of a link", post("/api/runs/link/trash", good(), "{}"), 404);
        add("tag of nothing", post("/api/runs/nothing/tag", good(), "{\"tags\":[\"a\"]}"), 404);
        add("reading of no upload", post("/api/uploads/upload-9/reading", good(), "{\"flags\":{}}"), 404);
        add("recognition of no network", post("/api/network/recognise", good(), "{\"id\":\"x\",\"pixels\":[]}"), 404);
        add("cancel of no job", post("/api/jobs/job-9999/cancel", good(), "{}"), 404);
    }
}
