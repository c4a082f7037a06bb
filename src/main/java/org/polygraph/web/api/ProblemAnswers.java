package org.polygraph.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.polygraph.article.RejectedArticleException;
import org.polygraph.graph.InvalidGraphException;
import org.polygraph.graph.StoreNotWritableException;
import org.polygraph.web.SecurityHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

import java.util.Map;

/**
 * Answers every exception with a problem document, or with a page where a browser asked. Nothing of
 * the exception but what was written for the client leaves the service.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ProblemAnswers {

    private static final String CODE = ProblemAnswers.class.getName();
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    @ExceptionHandler
    Object refused(ProblemException problem, HttpServletRequest request) {
        return answer(Problem.of(problem), new HttpHeaders(), request);
    }

    @ExceptionHandler
    Object invalid(InvalidGraphException invalid, HttpServletRequest request) {
        return answer(Problem.of(invalid), new HttpHeaders(), request);
    }

    @ExceptionHandler
    Object rejected(RejectedArticleException rejected, HttpServletRequest request) {
        return answer(Problem.of(rejected), new HttpHeaders(), request);
    }

    @ExceptionHandler
    Object notWritable(StoreNotWritableException failure, HttpServletRequest request) {
        LOG.error("the store cannot be written", failure);
        return answer(Problem.of(failure), new HttpHeaders(), request);
    }

    /** An escape that is none, a form that is too long, and the like. */
    @ExceptionHandler
    Object unreadable(InvalidParameterException invalid, HttpServletRequest request) {
        Problem problem =
                Problem.of(
                        ProblemCode.BAD_REQUEST,
                        "The parameters of the request cannot be read.",
                        Map.of());
        return answer(problem, new HttpHeaders(), request);
    }

    /** The client has gone: there is nobody to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {
        LOG.debug("client went away", gone);
    }

    @ExceptionHandler
    Object other(Exception exception, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (response.isCommitted()) {
            // Half an answer is out. Tomcat cuts the connection, so that it does not look whole.
            throw exception;
        }
        if (exception instanceof ErrorResponse error && error.getStatusCode().is4xxClientError()) {
            return answer(told(exception, request), error.getHeaders(), request);
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), exception);
        Problem problem =
                Problem.of(
                        ProblemCode.INTERNAL,
                        "The service could not answer; its log says why.",
                        Map.of());
        return answer(problem, new HttpHeaders(), request);
    }

    private static Problem told(Exception exception, HttpServletRequest request) {
        return switch (exception) {
            case NoResourceFoundException none ->
                    Problem.of(
                            ProblemCode.UNKNOWN_ADDRESS,
                            "Nothing is served at " + request.getRequestURI() + ".",
                            Map.of());
            case HttpRequestMethodNotSupportedException method ->
                    Problem.of(
                            ProblemCode.METHOD_NOT_ALLOWED,
                            "%s is not among the methods of %s; the Allow header lists them."
                                    .formatted(method.getMethod(), request.getRequestURI()),
                            Map.of());
            case HttpMediaTypeNotSupportedException type ->
                    Problem.of(
                            ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                            "The body is of type %s.".formatted(type.getContentType()),
                            Map.of());
            case HttpMediaTypeNotAcceptableException type ->
                    Problem.of(
                            ProblemCode.NOT_ACCEPTABLE,
                            "It comes as %s.".formatted(type.getSupportedMediaTypes()),
                            Map.of());
            default ->
                    Problem.of(
                            ProblemCode.BAD_REQUEST,
                            "The request does not have the form this address expects.",
                            Map.of());
        };
    }

    /** The code of the problem that a request was answered with, or null where it was none. */
    public static @Nullable String codeOf(HttpServletRequest request) {
        return request.getAttribute(CODE) instanceof String code ? code : null;
    }

    /** A validator was set for an answer that is not given; whoever gave up may have reset all. */
    private static void prepareResponse() {
        HttpServletResponse response =
                RequestContextHolder.getRequestAttributes()
                                instanceof ServletRequestAttributes current
                        ? current.getResponse()
                        : null;
        if (response == null) {
            return;
        }
        if (response.getHeader(HttpHeaders.ETAG) != null) {
            response.setHeader(HttpHeaders.ETAG, null);
        }
        SecurityHeaders.set(response);
    }

    static Object answer(Problem problem, HttpHeaders headers, HttpServletRequest request) {
        request.setAttribute(CODE, problem.code());
        prepareResponse();
        if (problem.status() == 401) {
            headers = HttpHeaders.copyOf(headers);
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"polygraph\"");
        }
        if (problem.status() == 503 || problem.status() == 429) {
            headers = HttpHeaders.copyOf(headers);
            headers.set(HttpHeaders.RETRY_AFTER, "5");
        }
        if (BrowserRequests.wantsPage(request)) {
            ModelAndView page = new ModelAndView("problem", Map.of("problem", problem));
            page.setStatus(HttpStatusCode.valueOf(problem.status()));
            return page;
        }
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
