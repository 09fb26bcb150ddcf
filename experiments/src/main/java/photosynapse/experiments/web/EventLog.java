package photosynapse.experiments.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import photosynapse.experiments.result.JsonValue;

/**
 * What a job has told so far, for whoever asks now or later. Of events that say the present state only the last is
 * kept; those that add to each other are all kept, up to a limit.
 */
final class EventLog {
    private static final int MOST = 4000;

    private final List<Event> added = new ArrayList<>();
    private final Map<String, Event> states = new LinkedHashMap<>();
    private long last;
    private boolean ended;

    /**
     * One event.
     *
     * @param number from 1, growing
     * @param name of its kind
     * @param data of it
     */
    record Event(long number, String name, JsonValue data) {
        String text() {
            return "id: " + number + "\nevent: " + name + "\ndata: " + data.line() + "\n\n";
        }
    }

    /** The present state of something, in place of an earlier one. */
    synchronized void state(String name, JsonValue data) {
        states.put(name, new Event(++last, name, data));
        notifyAll();
    }

    /** Something that belongs behind what was told before. */
    synchronized void add(String name, JsonValue data) {
        if (added.size() < MOST) {
            added.add(new Event(++last, name, data));
            notifyAll();
        }
    }

    /** The last event. */
    synchronized void end(JsonValue data) {
        added.add(new Event(++last, "end", data));
        ended = true;
        notifyAll();
    }

    /** Events behind a number in their order; waits a while for one. */
    synchronized List<Event> after(long number, long milliseconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        long left = milliseconds;
        while (last <= number && !ended && left > 0) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
        List<Event> events = new ArrayList<>(added);
        events.addAll(states.values());
        events.removeIf(event -> event.number() <= number);
        events.sort((a, b) -> Long.compare(a.number(), b.number()));
        return events;
    }

    /** Whether there is nothing behind a number any more. */
    synchronized boolean isOver(long number) {
        return ended && last <= number;
    }

    /** Wakes all that wait. */
    synchronized void wake() {
        notifyAll();
    }
}
