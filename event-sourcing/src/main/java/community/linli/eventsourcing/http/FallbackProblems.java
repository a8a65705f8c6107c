package community.linli.eventsourcing.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the container itself refuses, before a controller is found, answers as a problem too. */
@RestController
public class FallbackProblems implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : null;
        HttpStatus known = status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
        String slug =
                known.is5xxServerError() ? "internal-error" : known == HttpStatus.NOT_FOUND ? "not-found" : "malformed";
        String detail = known.is5xxServerError()
                ? "This failed because of a fault of ours."
                : known == HttpStatus.NOT_FOUND
                        ? String.valueOf(Problems.notFound().getMessage())
                        : "The request cannot be understood.";
        return ResponseEntity.status(known)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.problem(known, slug, detail, List.of()));
    }
}
