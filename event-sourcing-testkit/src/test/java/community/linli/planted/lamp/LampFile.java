package community.linli.planted.lamp;

/** An adapter that knows the state. */
public final class LampFile {

    Object look(LampState state) {
        return state;
    }
}
