package community.linli.eventsourcing;

/**
 * The one thing a command or an event is about, written {@code type/id}, such as {@code loan/7c1e}.
 *
 * @param type kind of entity, lower case with hyphens
 * @param id identity inside its district; never empty, no slash
 */
public record Subject(String type, String id) {

    public Subject {
        if (type.isEmpty() || id.isEmpty() || type.indexOf('/') >= 0 || id.indexOf('/') >= 0) {
            throw new IllegalArgumentException("A subject is type/id without further slashes, not " + type + "/" + id);
        }
    }

    /**
     * Reads the written form back.
     *
     * @throws IllegalArgumentException if the text is not {@code type/id}
     */
    public static Subject parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("A subject is type/id, not " + text);
        }
        return new Subject(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return type + "/" + id;
    }
}
