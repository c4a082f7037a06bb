package org.polygraph.web.api;

import jakarta.servlet.http.HttpServletRequest;

import org.polygraph.access.KeyRing;
import org.polygraph.access.Role;
import org.polygraph.web.Caller;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.util.Set;

/**
 * Who may write: whoever has a key of the role it takes, or, as long as there are no keys, the
 * programs of this machine.
 */
@Component
public class WriteGuard {

    /** Names that mean this machine wherever they are asked for. */
    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private final KeyRing keys;

    WriteGuard(KeyRing keys) {
        this.keys = keys;
    }

    /** Whether this client may do what takes a role. */
    boolean allows(HttpServletRequest request, Role role) {
        try {
            judge(request, role);
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    /**
     * @throws ProblemException where this client may not do what takes a role
     */
    public void check(HttpServletRequest request, Role role) {
        Call call = Calls.of(request);
        if (call != null && call.role() != role) {
            throw new IllegalStateException(
                    "%s takes %s, and declares %s".formatted(call.value(), role, call.role()));
        }
        judge(request, role);
    }

    private void judge(HttpServletRequest request, Role role) {
        Caller caller = Caller.of(request);
        if (keys.isEmpty()) {
            checkLocal(caller, request);
            return;
        }
        if (caller.role() == null) {
            throw new ProblemException(
                    ProblemCode.API_KEY_REQUIRED,
                    "Send the key as \"Authorization: Bearer …\" or \"X-API-Key: …\".");
        }
        if (!caller.has(role)) {
            throw new ProblemException(
                            ProblemCode.ROLE_NOT_SUFFICIENT,
                            "The key has the role %s; this takes %s."
                                    .formatted(caller.role().label(), role.label()))
                    .with("role", role.label());
        }
    }

    private static void checkLocal(Caller caller, HttpServletRequest request) {
        if (!caller.isLocal()) {
            throw new ProblemException(
                    ProblemCode.WRITE_FROM_ELSEWHERE,
                    "Make a key (polygraph keys create) and send it to write from elsewhere.");
        }
        if (isFromAnotherSite(request)) {
            throw new ProblemException(
                    ProblemCode.CROSS_SITE_WRITE,
                    "A page of another site asked the browser to write here.");
        }
    }

    /**
     * Judged by what browsers send of themselves. A name that another site has pointed at this
     * machine is that site's still.
     */
    private static boolean isFromAnotherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (site == null && origin == null) {
            return false;
        }
        String host = request.getServerName();
        if ("cross-site".equals(site) || !LOOPBACK_NAMES.contains(host)) {
            return true;
        }
        try {
            return origin != null && !host.equalsIgnoreCase(URI.create(origin).getHost());
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
