package community.linli.planted.reactions;

import community.linli.planted.lamp.LampState;

/** A reaction that looks at state. */
public final class WhenLampLitThenLookAtItsState {

    Object react(LampState state) {
        return state;
    }
}
