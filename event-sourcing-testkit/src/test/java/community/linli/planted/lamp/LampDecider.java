package community.linli.planted.lamp;

import community.linli.planted.PlantedContext;
import community.linli.planted.views.glow.GlowDocument;
import community.linli.plantedother.Neighbour;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the clock, rolls dice, logs, and imports the wiring, an adapter, a view and another service. */
public final class LampDecider {

    private static final Logger LOG = LoggerFactory.getLogger(LampDecider.class);

    Instant decide(PlantedContext wiring, GlowDocument view, Neighbour other, LampFile file) {
        LOG.info("{} {} {} {} {}", UUID.randomUUID(), wiring, view, other, file);
        return Instant.now();
    }
}
