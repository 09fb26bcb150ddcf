package photosynapse.experiments.sweep;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import photosynapse.experiments.result.JsonFormatException;
import photosynapse.experiments.result.JsonReader;
import photosynapse.experiments.result.JsonValue;

/**
 * A process, told apart from every other: its number, when it was started, on which machine and since which start of
 * the machine. What a dead process has taken is free at once, without waiting for a time to pass.
 *
 * @param pid number of the process
 * @param started when the process was started
 * @param boot identity of the machine's last start; empty where the system tells none
 * @param host name of the machine
 */
record Owner(long pid, String started, String boot, String host) {
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

    /** This process. */
    static Owner self() {
        ProcessHandle self = ProcessHandle.current();
        return new Owner(self.pid(), startOf(self), bootIdentity(), hostName());
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }

    private static String bootIdentity() {
        try {
            return Files.exists(BOOT)
                    ? Files.readString(BOOT, StandardCharsets.US_ASCII).strip()
                    : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }

    /** Whether the process is still at work, as far as this machine can tell. */
    boolean isAlive() {
        if (!host.equals(hostName())) {
            return true;
        }
        return boot.equals(bootIdentity())
                && ProcessHandle.of(pid)
                        .filter(ProcessHandle::isAlive)
                        .map(process -> startOf(process).equals(started))
                        .orElse(false);
    }

    String text() {
        return JsonValue.object()
                .with("pid", pid)
                .with("started", started)
                .with("boot", boot)
                .with("host", host)
                .done()
                .line();
    }

    /** Reads what {@link #text} wrote; null when it is not whole, as after a crash. */
    static Owner read(String text) {
        try {
            if (JsonReader.read("lock", text) instanceof JsonValue.Fields fields) {
                Members members = new Members("lock", fields);
                return new Owner(
                        members.whole("pid"), members.text("started"), members.text("boot"), members.text("host"));
            }
            return null;
        } catch (JsonFormatException e) {
            return null;
        }
    }
}
