package community.linli.eventsourcing.http;

import community.linli.eventsourcing.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Every refusal and every fault as an RFC 9457 problem; nothing of our inside leaves. */
@RestControllerAdvice
public class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** What an unknown thing and a foreign district answer alike. */
    public static ProblemException notFound() {
        return new ProblemException(
                HttpStatus.NOT_FOUND, "not-found", "There is nothing here, or nothing that you may see.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ProblemException e) {
        return answer(e.status(), e.slug(), String.valueOf(e.getMessage()), e.violations(), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(BodyLimit.TooLarge e) {
        return tooLarge(String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyLimit.TooLarge large) {
                return tooLarge(String.valueOf(large.getMessage()));
            }
            if (cause instanceof UnrecognizedPropertyException unknown) {
                return invalid(pointer(unknown), "unknown-field", "There is no such field.");
            }
            if (cause instanceof DatabindException wrong) {
                String message = "The value is missing or has the wrong form.";
                return invalid(pointer(wrong), "wrong-form", message);
            }
            if (cause instanceof StreamReadException broken) {
                var at = broken.getLocation();
                String where =
                        at == null ? "" : " It breaks at line " + at.getLineNr() + ", column " + at.getColumnNr() + ".";
                return answer(
                        HttpStatus.BAD_REQUEST,
                        "malformed",
                        "The body is not JSON." + where,
                        List.of(),
                        HttpHeaders.EMPTY);
            }
        }
        return answer(
                HttpStatus.BAD_REQUEST,
                "malformed",
                "The body is missing or cannot be read.",
                List.of(),
                HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(MethodArgumentNotValidException e) {
        List<Violation> violations = new ArrayList<>();
        for (FieldError field : e.getBindingResult().getFieldErrors()) {
            violations.add(new Violation(
                    "/" + field.getField().replace('.', '/'), "invalid", String.valueOf(field.getDefaultMessage())));
        }
        return invalid(violations);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknownPath(MethodArgumentTypeMismatchException e) {
        return refused(notFound());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> fault(Exception e) {
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return framework(known);
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyLimit.TooLarge large) {
                return tooLarge(String.valueOf(large.getMessage()));
            }
        }
        String id = UUID.randomUUID().toString();
        LOG.error("Fault {}", id, e);
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal-error",
                "This failed because of a fault of ours; it is noted as " + id + ".",
                List.of(),
                HttpHeaders.EMPTY);
    }

    private static ResponseEntity<ProblemDetail> framework(ErrorResponse known) {
        HttpStatusCode status = known.getStatusCode();
        return switch (status.value()) {
            case 404 ->
                answer(status, "not-found", String.valueOf(notFound().getMessage()), List.of(), HttpHeaders.EMPTY);
            case 405 ->
                answer(
                        status,
                        "method-not-allowed",
                        "This address does not know that method.",
                        List.of(),
                        known.getHeaders());
            case 406 ->
                answer(status, "not-acceptable", "This is answered as JSON only.", List.of(), HttpHeaders.EMPTY);
            case 413 -> tooLarge("The body is too large.");
            case 415 ->
                answer(
                        status,
                        "unsupported-media-type",
                        "The body has a media type that is not read here.",
                        List.of(),
                        known.getHeaders());
            default ->
                answer(
                        HttpStatus.BAD_REQUEST,
                        "malformed",
                        "The request cannot be understood.",
                        List.of(),
                        HttpHeaders.EMPTY);
        };
    }

    private static ResponseEntity<ProblemDetail> tooLarge(String detail) {
        return answer(HttpStatus.CONTENT_TOO_LARGE, "too-large", detail, List.of(), HttpHeaders.EMPTY);
    }

    private static ResponseEntity<ProblemDetail> invalid(String pointer, String code, String message) {
        return invalid(List.of(new Violation(pointer, code, message)));
    }

    private static ResponseEntity<ProblemDetail> invalid(List<Violation> violations) {
        return answer(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid-fields",
                "Some fields are missing, unknown or have the wrong form.",
                violations,
                HttpHeaders.EMPTY);
    }

    private static String pointer(JacksonException e) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            pointer.append('/').append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName());
        }
        return pointer.isEmpty() ? "/" : pointer.toString();
    }

    private static ResponseEntity<ProblemDetail> answer(
            HttpStatusCode status, String slug, String detail, List<Violation> violations, HttpHeaders headers) {
        HttpHeaders all = new HttpHeaders();
        all.putAll(headers);
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(problem(status, slug, detail, violations), all, status);
    }

    /** The problem itself: type, title, status, detail and, where there are any, violations. */
    public static ProblemDetail problem(HttpStatusCode status, String slug, String detail, List<Violation> violations) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(java.net.URI.create("/problems/" + slug));
        problem.setTitle(slug.replace('-', ' '));
        // the address is known to who asked, and must not tell a foreign district from an unknown one
        problem.setInstance(java.net.URI.create("about:blank"));
        if (!violations.isEmpty()) {
            problem.setProperty("violations", violations);
        }
        return problem;
    }
}
