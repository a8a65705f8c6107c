package community.linli.planted.facts;

import community.linli.planted.lamp.LampEvent;

/** A fact that knows a room. */
public record KnownLamp(LampEvent event) {}
