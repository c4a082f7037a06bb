package org.polygraph.web.api;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Which call a request has reached. */
final class Calls {

    private Calls() {}

    /** Null for a page, and for what has reached no method. */
    static @Nullable Call of(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
                        instanceof HandlerMethod handler
                ? handler.getMethod().getAnnotation(Call.class)
                : null;
    }
}
