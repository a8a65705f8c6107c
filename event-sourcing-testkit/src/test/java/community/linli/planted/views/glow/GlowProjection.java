package community.linli.planted.views.glow;

import community.linli.planted.lamp.LampCommand;

/** A projection that knows commands. */
public final class GlowProjection {

    Object evolve(LampCommand command) {
        return command;
    }
}
