package org.polygraph.web;

import jakarta.servlet.http.HttpServletResponse;

/**
 * Headers that keep an answer from doing what it has no need of: nothing is loaded but the style
 * sheet, no script runs, no other site may frame it, nothing is taken for another type.
 */
public final class SecurityHeaders {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    public static void set(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }
}
