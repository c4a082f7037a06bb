package org.polygraph.web.api;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** Addresses of this service as the client of the current request sees it. */
public final class Addresses {

    /** Parameters that say where in a list to be. */
    private static final Set<String> PLACES = Set.of("page", "cursor");

    /** Lists and things whose answers have an ETag. */
    public static final List<String> CONDITIONAL =
            List.of("/articles", "/claims", "/statements", "/stories", "/entities");

    private Addresses() {}

    /** Whether what is got from there has an ETag. */
    public static boolean isConditional(String path) {
        return CONDITIONAL.stream()
                .anyMatch(list -> path.equals(list) || path.startsWith(list + "/"));
    }

    static String origin() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    static String context() {
        return origin() + "/context.jsonld";
    }

    /** This request's address with another page number. */
    static String page(HttpServletRequest request, int page) {
        return with(request, "page", Integer.toString(page));
    }

    /** This request's address, to go on behind a place of its list. */
    static String cursor(HttpServletRequest request, String cursor) {
        return with(request, "cursor", cursor);
    }

    private static String with(HttpServletRequest request, String name, String value) {
        StringJoiner query = new StringJoiner("&");
        for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
            if (PLACES.contains(parameter.getKey())) {
                continue;
            }
            for (String given : parameter.getValue()) {
                query.add(encoded(parameter.getKey()) + "=" + encoded(given));
            }
        }
        query.add(name + "=" + encoded(value));
        return origin() + request.getRequestURI() + "?" + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
