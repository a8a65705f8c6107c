package community.linli.eventsourcing.upcasting;

import community.linli.eventsourcing.envelope.Envelope;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;

/** The chain that lifts old events, step by step, to what the code of today reads. The log itself is never edited. */
public final class Upcasters {

    private final Map<String, Upcaster> byType = new HashMap<>();

    /**
     * A chain of these steps.
     *
     * @throws IllegalArgumentException if two steps start at one type or the steps run in a circle
     */
    public Upcasters(List<Upcaster> steps) {
        for (Upcaster step : steps) {
            if (byType.put(step.from(), step) != null) {
                throw new IllegalArgumentException("Two upcasters lift " + step.from());
            }
        }
        steps.forEach(step -> refuseCircle(step.from()));
    }

    /** All upcasters that the class path offers. */
    public static Upcasters discovered() {
        return new Upcasters(ServiceLoader.load(Upcaster.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /** The envelope as the newest version; the same one where nothing lifts it. */
    public Envelope lift(Envelope envelope) {
        Envelope lifted = envelope;
        for (Upcaster step = byType.get(lifted.type()); step != null; step = byType.get(lifted.type())) {
            lifted = lifted.lifted(step.to(), step.lift(lifted.data()));
        }
        return lifted;
    }

    private void refuseCircle(String start) {
        Set<String> seen = new HashSet<>();
        String type = start;
        for (Upcaster step = byType.get(type); step != null; step = byType.get(type)) {
            if (!seen.add(type)) {
                throw new IllegalArgumentException("The upcasters from " + start + " run in a circle");
            }
            type = step.to();
        }
    }
}
