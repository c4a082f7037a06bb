package org.polygraph.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.polygraph.access.Key;
import org.polygraph.access.KeyRing;
import org.polygraph.access.Role;
import org.polygraph.web.api.ErrorAnswers;
import org.polygraph.web.api.Problem;
import org.polygraph.web.api.ProblemCode;
import org.polygraph.web.api.ProblemException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Finds out who sends a request, before anything else looks at it; refuses who sends a key that is
 * none, who may not read, and who asks too often.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class CallerFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final String HEALTH = "/actuator/health";

    /** What a proxy adds. One on this machine would make everybody look local. */
    private static final List<String> PROXIED =
            List.of(
                    "Forwarded",
                    "Via",
                    "X-Forwarded-For",
                    "X-Forwarded-Host",
                    "X-Forwarded-Proto",
                    "X-Real-IP");

    /** What Tomcat says where it has taken an address from a proxy's header. */
    private static final String FORWARDED_ATTRIBUTE = "org.apache.tomcat.request.forwarded";

    private final KeyRing keys;
    private final RateLimits limits;
    private final boolean readWithoutKey;

    CallerFilter(KeyRing keys, RateLimits limits, WebSettings settings) {
        this.keys = keys;
        this.limits = limits;
        this.readWithoutKey = settings.readWithoutKey();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            admit(request, response);
        } catch (ProblemException refused) {
            ErrorAnswers.send(Problem.of(refused), request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private void admit(HttpServletRequest request, HttpServletResponse response) {
        String secret = givenKey(request);
        Key key = secret == null ? null : keys.find(secret).orElse(null);
        boolean isLocal = isLocal(request);
        Caller caller =
                key == null
                        ? new Caller(address(request), null, isLocal)
                        : new Caller("key:" + key.name(), key.role(), isLocal);
        caller.attachTo(request);
        if (request.getRequestURI().startsWith(HEALTH)) {
            return;
        }
        // An address that tries keys one after the other is counted, too.
        limits.count(caller, response);
        if (secret != null && key == null && !keys.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.API_KEY_REQUIRED, "The key that was sent is none, or revoked.");
        }
        checkReading(caller);
    }

    private void checkReading(Caller caller) {
        if (readWithoutKey || caller.has(Role.READ) || (caller.isLocal() && keys.isEmpty())) {
            return;
        }
        throw new ProblemException(
                ProblemCode.API_KEY_REQUIRED,
                "Send a key as \"Authorization: Bearer …\" or \"X-API-Key: …\" to read here.");
    }

    private static @Nullable String givenKey(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null
                && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return authorization.substring(BEARER.length()).strip();
        }
        return request.getHeader("X-API-Key");
    }

    /** Judged by what came over the wire, whatever filters made of it since. */
    private static boolean isLocal(HttpServletRequest request) {
        ServletRequest wire = request;
        while (wire instanceof ServletRequestWrapper wrapper) {
            wire = wrapper.getRequest();
        }
        if (Boolean.TRUE.equals(wire.getAttribute(FORWARDED_ATTRIBUTE))) {
            return false;
        }
        boolean isProxied =
                wire instanceof HttpServletRequest http
                        && PROXIED.stream().anyMatch(name -> http.getHeader(name) != null);
        InetAddress remote = literal(wire.getRemoteAddr());
        return !isProxied && remote != null && remote.isLoopbackAddress();
    }

    /** Who has an IPv6 network has 2^64 addresses in it: they count as one. */
    private static String address(HttpServletRequest request) {
        String text = request.getRemoteAddr();
        InetAddress address = literal(text);
        if (address == null || address.getAddress().length == 4) {
            return "address:" + text;
        }
        byte[] bytes = address.getAddress();
        return "address:%02x%02x:%02x%02x:%02x%02x:%02x%02x::/64"
                .formatted(
                        bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6],
                        bytes[7]);
    }

    private static @Nullable InetAddress literal(@Nullable String address) {
        try {
            // A literal address: nothing is looked up.
            return address == null ? null : InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
