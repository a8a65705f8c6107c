package community.linli.planted.shade;

import community.linli.planted.lamp.LampState;

/** Closes the circle between the rooms and has empty words in its name. */
public final class ShadeServiceImpl {

    Object look(LampState state) {
        return state;
    }
}
