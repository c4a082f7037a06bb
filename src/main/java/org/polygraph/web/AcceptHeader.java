package org.polygraph.web;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.polygraph.web.api.BrowserRequests;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;

import java.util.ArrayList;
import java.util.List;

/**
 * The {@code Accept} header, where {@code *}{@code /*} means JSON first: a client that takes
 * anything is a program, and the same addresses serve pages. Who names a {@code format} wants no
 * page either.
 */
final class AcceptHeader implements ContentNegotiationStrategy {

    @Override
    public List<MediaType> resolveMediaTypes(NativeWebRequest request) {
        String format = format(request);
        if ("ndjson".equals(format)) {
            return List.of(MediaType.APPLICATION_NDJSON);
        }
        List<MediaType> accepted = BrowserRequests.accepted(request.getHeader(HttpHeaders.ACCEPT));
        if (accepted.isEmpty()) {
            return List.of(MediaType.APPLICATION_JSON, MediaType.ALL);
        }
        boolean formatGiven = format != null;
        List<MediaType> resolved = new ArrayList<>();
        for (MediaType type : accepted) {
            if (formatGiven && type.equalsTypeAndSubtype(MediaType.TEXT_HTML)) {
                continue;
            }
            if (type.isWildcardType()) {
                resolved.add(MediaType.APPLICATION_JSON);
            }
            resolved.add(type);
        }
        return resolved.isEmpty() ? List.of(MediaType.APPLICATION_JSON, MediaType.ALL) : resolved;
    }

    /** Null too where the parameters cannot be read, which whoever needs one will say. */
    private static @Nullable String format(NativeWebRequest request) {
        try {
            return request.getParameter("format");
        } catch (InvalidParameterException e) {
            return null;
        }
    }
}
