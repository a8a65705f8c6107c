package community.linli.planted.views.glow;

import com.mongodb.client.MongoClient;
import community.linli.planted.lamp.LampEvent;

/** A query that knows events and the driver. */
public final class GlowQuery {

    Object find(MongoClient driver, LampEvent event) {
        return driver.toString() + event;
    }
}
