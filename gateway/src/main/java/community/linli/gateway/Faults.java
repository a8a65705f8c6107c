package community.linli.gateway;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What nothing else answers, as a problem; nothing of our inside leaves. */
@RestController
class Faults implements ErrorController {

    @RequestMapping(path = "/error")
    ResponseEntity<String> error(HttpServletRequest request) {
        int code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known ? known : 500;
        Problem problem = switch (code) {
            case 404 -> Problem.NOT_FOUND;
            case 405 ->
                new Problem(
                        HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "This address does not know that method.");
            case 400 -> new Problem(HttpStatus.BAD_REQUEST, "malformed", "The request cannot be understood.");
            default ->
                new Problem(
                        HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "This failed because of a fault of ours.");
        };
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.json());
    }
}
