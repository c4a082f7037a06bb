package org.polygraph.web.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import java.io.IOException;
import java.util.Map;

/** Answers what failed before it came to a controller, in the same form as everything else. */
@Controller
public class ErrorAnswers implements ErrorController {

    private static final String PROBLEM = ErrorAnswers.class.getName();

    /** Answers a request with a problem where no controller has been reached yet. */
    public static void send(
            Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(PROBLEM, problem);
        response.sendError(problem.status());
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        if (request.getAttribute(PROBLEM) instanceof Problem problem) {
            return ProblemAnswers.answer(problem, new HttpHeaders(), request);
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        ProblemCode code =
                switch (status instanceof Integer number ? number : 404) {
                    case 404 -> ProblemCode.UNKNOWN_ADDRESS;
                    case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
                    case 406 -> ProblemCode.NOT_ACCEPTABLE;
                    case 413 -> ProblemCode.TEXT_TOO_LONG;
                    case 415 -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
                    case 400 -> ProblemCode.BAD_REQUEST;
                    default -> ProblemCode.INTERNAL;
                };
        Problem problem = Problem.of(code, code.title() + ".", Map.of());
        return ProblemAnswers.answer(problem, new HttpHeaders(), request);
    }
}
