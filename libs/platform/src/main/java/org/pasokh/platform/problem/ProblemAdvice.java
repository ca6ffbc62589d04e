package org.pasokh.platform.problem;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pasokh.platform.failure.FailureReason;
import org.pasokh.platform.failure.TransientFailures;
import org.pasokh.platform.failure.WithoutMessages;
import org.pasokh.platform.problem.Problems.WrongField;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// Turns whatever ends a request into a problem. No answer ever holds an exception's message.
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> problem(ProblemException exception) {
        HttpHeaders headers = new HttpHeaders();
        exception
                .retryAfter()
                .ifPresent(after -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(after.toSeconds())));
        return answer(exception.problem(), headers);
    }

    @ExceptionHandler
    ResponseEntity<Object> anythingElse(Exception exception) {
        leaveToSecurity(exception);
        if (TransientFailures.isOne(exception)) {
            LOG.warn("request.unavailable reason={}", FailureReason.of(exception));
            return answer(Problems.unavailable(), HttpHeaders.EMPTY);
        }
        String errorId = UUID.randomUUID().toString();
        LOG.error("request.failed errorId={}", errorId, WithoutMessages.of(exception));
        LOG.debug("request.failed errorId={}", errorId, exception);
        return answer(Problems.internal(errorId), HttpHeaders.EMPTY);
    }

    /// The filters know whether somebody is signed in.
    private static void leaveToSecurity(Exception exception) {
        if (exception instanceof AccessDeniedException denied) {
            throw denied;
        }
        if (exception instanceof AuthenticationException refused) {
            throw refused;
        }
    }

    /// All that Spring MVC itself refuses comes through here.
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode statusCode,
            WebRequest request) {
        HttpStatus status = HttpStatus.resolve(statusCode.value());
        if (status == null || status.is5xxServerError()) {
            return anythingElse(exception);
        }
        return answer(refusal(exception, status), headers);
    }

    private static Problem refusal(Exception exception, HttpStatus status) {
        return switch (exception) {
            case HttpMessageNotReadableException _ -> Problems.malformed();
            case MethodArgumentNotValidException invalid -> Problems.invalid(fields(invalid));
            case HandlerMethodValidationException invalid -> Problems.invalid(parameters(invalid));
            case MissingServletRequestParameterException missing ->
                Problems.invalid(List.of(new WrongField(missing.getParameterName(), "is missing")));
            case MissingRequestValueException _ -> Problems.invalid(List.of());
            case MethodArgumentTypeMismatchException mismatch ->
                Problems.invalid(List.of(new WrongField(mismatch.getName(), "has the wrong form")));
            case TypeMismatchException _ -> Problems.invalid(List.of());
            default -> Problems.ofStatus(status);
        };
    }

    private static List<WrongField> fields(BindException invalid) {
        return invalid.getFieldErrors().stream()
                .map(error -> new WrongField(error.getField(), text(error.getDefaultMessage())))
                .toList();
    }

    private static List<WrongField> parameters(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(result -> Stream.ofNullable(result.getMethodParameter().getParameterName())
                        .flatMap(name -> result.getResolvableErrors().stream()
                                .map(error -> new WrongField(name, text(error.getDefaultMessage())))))
                .toList();
    }

    private static String text(@Nullable String constraint) {
        return constraint == null ? "is not allowed" : constraint;
    }

    private static ResponseEntity<Object> answer(Problem problem, HttpHeaders headers) {
        HttpHeaders all = new HttpHeaders(headers);
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(problem.toDetail(), all, problem.status());
    }
}
