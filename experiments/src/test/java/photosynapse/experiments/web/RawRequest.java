package photosynapse.experiments.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes to a socket and all that comes back: what no well-behaved client would send. */
final class RawRequest {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");
    private static final int PATIENCE = 20_000;

    private RawRequest() {}

    /**
     * What came back.
     *
     * @param statuses of all answers in their order; none when the connection was closed without a word
     * @param text everything
     */
    record Reply(List<Integer> statuses, String text) {}

    static Reply send(int port, byte[] bytes) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            OutputStream out = socket.getOutputStream();
            try {
                out.write(bytes);
                out.flush();
                socket.shutdownOutput();
            } catch (SocketException closedEarly) {
                return new Reply(List.of(), "");
            }
            return read(socket.getInputStream());
        }
    }

    static Reply read(InputStream in) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] part = new byte[1 << 14];
        try {
            for (int count = in.read(part); count >= 0; count = in.read(part)) {
                all.write(part, 0, count);
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError("no end after " + PATIENCE + " ms: " + all, e);
        } catch (IOException reset) {
            // a connection that is torn down is an answer, too
        }
        String text = all.toString(StandardCharsets.ISO_8859_1);
        List<Integer> statuses = new ArrayList<>();
        Matcher matcher = STATUS.matcher(text);
        while (matcher.find()) {
            statuses.add(Integer.parseInt(matcher.group(1)));
        }
        return new Reply(statuses, text);
    }
}
