package photosynapse.device.solver;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import photosynapse.device.numerics.KeptState;
import photosynapse.device.numerics.StatePass;
import photosynapse.device.numerics.StateStore;
import photosynapse.device.spec.StructureSpec;
import photosynapse.device.stimulus.Stimulus;

/**
 * Keeps the state of a transient on its way, and its end, so that it can go on after its process was killed.
 *
 * <p>The name is a digest of all that the transient depends on: device, options, stimulus and output times, which are
 * records all the way down, so that their texts tell them apart to the last bit.
 */
final class RunKeeper {
    /** Changes with what a state holds. */
    private static final String FORMAT = "transient 1";

    private static final int DIGITS = 32;

    private final StateStore store;
    private final String name;

    private RunKeeper(StateStore store, String name) {
        this.store = store;
        this.name = name;
    }

    /** A keeper of a transient in a store. */
    static RunKeeper of(
            StateStore store, StructureSpec spec, SolverOptions options, Stimulus stimulus, OutputTimes output) {
        String text = store == StateStore.NONE
                ? ""
                : String.join(
                        "\n", FORMAT, spec.toString(), options.toString(), stimulus.toString(), output.toString());
        return new RunKeeper(store, "device-" + digest(text));
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Gives the owner the last state that was kept; says whether there was one. */
    boolean restore(Consumer<StatePass> owner) {
        Optional<byte[]> state = store.saved(name);
        state.ifPresent(bytes -> KeptState.read(bytes, owner));
        return state.isPresent();
    }

    /** Keeps the state after a step when it is time to. */
    void stepped(Consumer<StatePass> owner) {
        if (store.isDue(name)) {
            keep(owner);
        }
    }

    /** Keeps the end of a transient that took long. */
    void ended(Consumer<StatePass> owner) {
        if (store.keepsEnd(name)) {
            keep(owner);
        }
    }

    /** Keeps the state now. */
    void keep(Consumer<StatePass> owner) {
        if (store != StateStore.NONE) {
            store.save(name, KeptState.written(owner));
        }
    }
}
