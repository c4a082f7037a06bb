package org.polygraph.web.api;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

import java.util.ArrayList;
import java.util.List;

/** Tells people with a browser from programs, by what they accept. */
public final class BrowserRequests {

    private BrowserRequests() {}

    /** Whether the client asks for HTML before anything else that is offered. */
    public static boolean wantsPage(HttpServletRequest request) {
        for (MediaType type : accepted(request.getHeader(HttpHeaders.ACCEPT))) {
            if (type.equalsTypeAndSubtype(MediaType.TEXT_HTML)) {
                return true;
            }
            if (type.getSubtype().endsWith("json") || type.isWildcardType()) {
                return false;
            }
        }
        return false;
    }

    /**
     * The media ranges of an {@code Accept} header (RFC 9110, section 12.5.1), the likeliest first;
     * none where there is no header or none that can be read.
     */
    public static List<MediaType> accepted(@org.jspecify.annotations.Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return List.of();
        }
        List<MediaType> types;
        try {
            types = new ArrayList<>(MediaType.parseMediaTypes(accept));
        } catch (InvalidMediaTypeException e) {
            return List.of();
        }
        types.removeIf(type -> type.getQualityValue() == 0);
        types.sort((a, b) -> Double.compare(b.getQualityValue(), a.getQualityValue()));
        return types;
    }
}
