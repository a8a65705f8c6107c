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
        ProblemException problem = problem(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status);
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.problem(
                        problem.status(), problem.slug(), String.valueOf(problem.getMessage()), List.of()));
    }

    private static ProblemException problem(HttpStatus status) {
        if (status == HttpStatus.NOT_FOUND) {
            return Problems.notFound();
        }
        return status.is5xxServerError()
                ? new ProblemException(status, "internal-error", "This failed because of a fault of ours.")
                : new ProblemException(status, "malformed", "The request cannot be understood.");
    }
}
