package app.overture.shared.rest;

import app.overture.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Every refusal of the REST side as RFC 9457 with a stable code, a sentence, and the fields that were wrong. */
@RestControllerAdvice(basePackages = "app.overture")
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Problem problem) {
        ProblemDetail detail = detail(
                HttpStatus.valueOf(problem.kind().status()), problem.code(), problem.sentence(), problem.errors());
        problem.more().forEach(detail::setProperty);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.kind().status());
        if (problem.more().get("retry_after") instanceof Number seconds) {
            answer.header(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
        return answer.body(detail);
    }

    @ExceptionHandler
    ProblemDetail stale(ObjectOptimisticLockingFailureException e) {
        Problem stale = Problem.stale("record");
        return detail(HttpStatus.CONFLICT, stale.code(), stale.sentence(), List.of());
    }

    @ExceptionHandler
    ProblemDetail invalid(MethodArgumentNotValidException e) {
        List<Problem.FieldError> errors = e.getBindingResult().getFieldErrors().stream()
                .map(error ->
                        new Problem.FieldError(snakeCase(error.getField()), String.valueOf(error.getDefaultMessage())))
                .toList();
        String sentence = errors.isEmpty()
                ? "The request is not valid."
                : errors.getFirst().field() + ": " + errors.getFirst().message();
        return detail(HttpStatus.BAD_REQUEST, "invalid_input", sentence, errors);
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException e) {
        return detail(
                HttpStatus.BAD_REQUEST,
                "malformed_body",
                "The body is not JSON of the expected shape. See /api/openapi for the fields and their types.",
                List.of());
    }

    @ExceptionHandler
    ProblemDetail mismatch(MethodArgumentTypeMismatchException e) {
        String field = snakeCase(e.getName());
        String sentence = "“" + e.getValue() + "” is not a valid value for " + field + ".";
        return detail(
                HttpStatus.BAD_REQUEST, "invalid_input", sentence, List.of(new Problem.FieldError(field, sentence)));
    }

    @ExceptionHandler({MissingServletRequestParameterException.class, MissingServletRequestPartException.class})
    ProblemDetail missing(Exception e) {
        String field = e instanceof MissingServletRequestParameterException parameter
                ? parameter.getParameterName()
                : ((MissingServletRequestPartException) e).getRequestPartName();
        String sentence = field + " is missing.";
        return detail(
                HttpStatus.BAD_REQUEST, "invalid_input", sentence, List.of(new Problem.FieldError(field, sentence)));
    }

    @ExceptionHandler
    ProblemDetail tooLarge(MaxUploadSizeExceededException e) {
        return detail(
                HttpStatus.BAD_REQUEST,
                "file_too_large",
                "The file is larger than 10 MB. Split it, or leave out columns you do not need.",
                List.of());
    }

    @ExceptionHandler
    ProblemDetail unknownAddress(NoResourceFoundException e) {
        return detail(HttpStatus.NOT_FOUND, "not_found", "There is nothing at this address.", List.of());
    }

    @ExceptionHandler
    ProblemDetail wrongMethod(HttpRequestMethodNotSupportedException e) {
        return detail(
                HttpStatus.METHOD_NOT_ALLOWED,
                "method_not_allowed",
                e.getMethod() + " is not possible at this address.",
                List.of());
    }

    @ExceptionHandler
    ProblemDetail unexpected(Exception e, HttpServletRequest request) {
        log.error("Unexpected failure of {} {}", request.getMethod(), request.getRequestURI(), e);
        return detail(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal_error",
                "This failed on our side and was written to the log. Nothing is half done; try again.",
                List.of());
    }

    public static ProblemDetail detail(
            HttpStatusCode status, String code, String sentence, List<Problem.FieldError> errors) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, sentence);
        detail.setProperty("code", code);
        if (!errors.isEmpty()) {
            detail.setProperty("errors", errors);
        }
        return detail;
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
    }
}
