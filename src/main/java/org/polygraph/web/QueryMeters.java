package org.polygraph.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.polygraph.web.api.ProblemAnswers;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * {@code polygraph.queries}: how long SPARQL queries take, by outcome: {@code ok}, the code of the
 * problem they were answered with, or {@code cut} where the answer ended in its middle.
 */
@Component
class QueryMeters implements HandlerInterceptor {

    private static final String SAMPLE = QueryMeters.class.getName();

    private final MeterRegistry registry;

    QueryMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(SAMPLE) == null) {
            request.setAttribute(SAMPLE, Timer.start(registry));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception exception) {
        if (request.getAttribute(SAMPLE) instanceof Timer.Sample sample) {
            request.removeAttribute(SAMPLE);
            sample.stop(
                    Timer.builder("polygraph.queries")
                            .description("SPARQL requests, from their arrival to their last byte")
                            .tag("outcome", outcome(request, exception))
                            .register(registry));
        }
    }

    private static String outcome(HttpServletRequest request, @Nullable Exception exception) {
        if (exception != null) {
            return "cut";
        }
        String problem = ProblemAnswers.codeOf(request);
        return problem == null ? "ok" : problem;
    }
}
