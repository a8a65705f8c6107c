package community.linli.lending.wanted;

/** Whether owners have been told of a post. The state of its entity, which has the post's id. */
public record Telling(boolean isDone) {

    /** The type in its subjects; the post's own is the catalogue's. */
    public static final String SUBJECT_TYPE = "telling";
}
