package org.polygraph.web.api;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;

/** Addresses of this service as the client of the current request sees it. */
final class Addresses {

    private Addresses() {}

    static String origin() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    static String context() {
        return origin() + "/context.jsonld";
    }

    /** This request's address with another page number. */
    static String page(HttpServletRequest request, int page) {
        StringJoiner query = new StringJoiner("&");
        for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
            if (parameter.getKey().equals("page")) {
                continue;
            }
            for (String value : parameter.getValue()) {
                query.add(encoded(parameter.getKey()) + "=" + encoded(value));
            }
        }
        query.add("page=" + page);
        return origin() + request.getRequestURI() + "?" + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
