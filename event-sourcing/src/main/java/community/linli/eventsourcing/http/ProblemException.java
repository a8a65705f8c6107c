package community.linli.eventsourcing.http;

import community.linli.eventsourcing.Violation;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A refusal on its way to an RFC 9457 problem of type {@code /problems/<slug>}. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String slug;
    private final transient List<Violation> violations;

    /**
     * A problem that names the fields or rows at fault.
     *
     * @param slug stable, lower case with hyphens
     * @param detail one clear sentence
     */
    public ProblemException(HttpStatus status, String slug, String detail, List<Violation> violations) {
        super(detail, null, false, false);
        this.status = status;
        this.slug = slug;
        this.violations = List.copyOf(violations);
    }

    /** A problem without fields. */
    public ProblemException(HttpStatus status, String slug, String detail) {
        this(status, slug, detail, List.of());
    }

    public HttpStatus status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public List<Violation> violations() {
        return violations;
    }
}
