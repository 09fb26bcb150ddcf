package photosynapse.experiments.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import photosynapse.experiments.run.Secrets;

/**
 * Who may use the lab: whoever has shown the one-time token holds the cookie, and what its page must send with every
 * change is told to that cookie alone.
 */
final class Session {
    private final String cookieName;
    private final String cookie = Secrets.word();
    private final String header = Secrets.word();
    private Optional<String> token = Optional.of(Secrets.word());

    /** A session of the lab on a port; browsers share cookies among ports, so the name holds it. */
    Session(int port) {
        cookieName = "photosynapse-" + port;
    }

    /** The token for the next opening, in place of an earlier one. */
    synchronized String renewedToken() {
        String word = Secrets.word();
        token = Optional.of(word);
        return word;
    }

    /** Exchanges the token, which is worth nothing afterwards. */
    synchronized boolean exchange(String shown) {
        boolean right = token.isPresent() && same(token.get(), shown);
        if (right) {
            token = Optional.empty();
        }
        return right;
    }

    /** What a browser keeps. */
    String setCookie() {
        return cookieName + "=" + cookie + "; Path=/; HttpOnly; SameSite=Strict";
    }

    /** What the page sends with every change. */
    String header() {
        return header;
    }

    /** Whether a cookie header holds the cookie, once. */
    boolean holdsCookie(String cookies) {
        int found = 0;
        boolean right = false;
        for (String part : cookies.split(";", -1)) {
            String[] pair = part.strip().split("=", 2);
            if (pair.length == 2 && pair[0].equals(cookieName)) {
                found++;
                right = same(cookie, pair[1]);
            }
        }
        return found == 1 && right;
    }

    /** Whether the header is right. */
    boolean isHeader(String shown) {
        return same(header, shown);
    }

    private static boolean same(String secret, String shown) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }
}
