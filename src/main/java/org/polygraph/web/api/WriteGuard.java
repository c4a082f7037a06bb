package org.polygraph.web.api;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.polygraph.web.WebSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Who may write: whoever has the API key, or, as long as none is configured, this machine. Behind a
 * proxy on the same machine everybody looks local, so a key must be configured there.
 */
@Component
class WriteGuard {

    private static final String BEARER = "Bearer ";

    private final @Nullable String apiKey;

    WriteGuard(WebSettings settings) {
        this.apiKey = settings.apiKey();
    }

    /** Whether this client may write. */
    boolean allows(HttpServletRequest request) {
        try {
            check(request);
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    /**
     * @throws ProblemException where this client may not write
     */
    void check(HttpServletRequest request) {
        if (apiKey != null) {
            checkKey(apiKey, request);
            return;
        }
        if (!isLoopback(request.getRemoteAddr())) {
            throw new ProblemException(
                    ProblemCode.WRITE_FROM_ELSEWHERE,
                    "Configure polygraph.api-key and send it to write from elsewhere.");
        }
        if (isFromAnotherSite(request)) {
            throw new ProblemException(
                    ProblemCode.CROSS_SITE_WRITE,
                    "A page of another site asked the browser to write here.");
        }
    }

    private static void checkKey(String apiKey, HttpServletRequest request) {
        String given = givenKey(request);
        if (given == null || !sameInConstantTime(apiKey, given)) {
            throw new ProblemException(
                    ProblemCode.API_KEY_REQUIRED,
                    "Send the key as \"Authorization: Bearer …\" or \"X-API-Key: …\".");
        }
    }

    private static @Nullable String givenKey(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null
                && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return authorization.substring(BEARER.length()).strip();
        }
        return request.getHeader("X-API-Key");
    }

    private static boolean sameInConstantTime(String a, String b) {
        return MessageDigest.isEqual(
                a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isLoopback(String address) {
        try {
            // A literal address: nothing is looked up.
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isFromAnotherSite(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
        }
        try {
            return !request.getServerName().equalsIgnoreCase(URI.create(origin).getHost());
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
