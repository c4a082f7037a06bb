package org.polygraph.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.polygraph.access.Role;

/**
 * Who sends a request.
 *
 * @param id the same for all requests that share their limits: {@code key:…} with the key's name,
 *     or {@code address:…} (of IPv6 the network of 64 bits)
 * @param role of its key, or null where it sent none that counts
 * @param isLocal whether it is a program on this machine that came without a proxy
 */
public record Caller(String id, @Nullable Role role, boolean isLocal) {

    private static final String ATTRIBUTE = Caller.class.getName();

    /**
     * Who sends this request, as {@code CallerFilter} found out before anything else looked at it.
     */
    public static Caller of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("the request came past the filter that knows its caller");
    }

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Whether its key has a role that includes another. */
    public boolean has(Role wanted) {
        return role != null && role.includes(wanted);
    }
}
