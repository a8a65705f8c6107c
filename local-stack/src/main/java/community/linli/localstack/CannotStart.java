package community.linli.localstack;

/** Nothing was started; the message is one sentence for the person at the keyboard. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String message) {
        super(message);
    }
}
