package photosynapse.network.spiking;

import java.io.IOException;

/** A file of events that cannot be read, with the reason. */
public final class EventFileException extends IOException {
    private static final long serialVersionUID = 1;

    EventFileException(String name, String reason) {
        super(name + ": " + reason);
    }
}
