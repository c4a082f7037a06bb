package org.polygraph.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.Archive;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.HandlerInterceptor;

import java.nio.charset.StandardCharsets;

/**
 * Conditional requests (RFC 9110, section 13): an answer's {@code ETag} stands for the question and
 * the state of the store, so that who has asked before is told "not modified" without the question
 * being answered again.
 */
@Component
class Validators implements HandlerInterceptor {

    private final Archive archive;

    Validators(Archive archive) {
        this.archive = archive;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        String method = request.getMethod();
        if (!HttpMethod.GET.name().equals(method) && !HttpMethod.HEAD.name().equals(method)) {
            return true;
        }
        String tag = tag(request);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(HttpHeaders.ETAG, tag);
        if (!names(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
            return true;
        }
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return false;
    }

    /** Weak, since the answer may be packed or not. Addresses in it are as the client asked. */
    private String tag(HttpServletRequest request) {
        String question =
                String.join(
                        "\n",
                        archive.shown(),
                        request.getRequestURL(),
                        request.getQueryString(),
                        request.getHeader(HttpHeaders.ACCEPT));
        return "W/\"%s\""
                .formatted(DigestUtils.md5DigestAsHex(question.getBytes(StandardCharsets.UTF_8)));
    }

    /** A {@code *} names nothing here: whether the thing exists is not known yet. */
    private static boolean names(@Nullable String header, String tag) {
        if (header == null) {
            return false;
        }
        for (String given : header.split(",")) {
            String one = given.strip();
            if (one.equals(tag) || one.equals(tag.substring(2))) {
                return true;
            }
        }
        return false;
    }
}
