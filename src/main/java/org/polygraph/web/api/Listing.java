package org.polygraph.web.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.Listed;
import org.polygraph.graph.record.Page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One page of a list as it is answered.
 *
 * @param page its number, or null where the list is walked through by cursor
 * @param next address of the next page, or null on the last
 * @param more keys that were asked for: {@code cursor}, {@code facets}
 */
record Listing<T>(
        @JsonProperty("@context") String context,
        List<T> items,
        long total,
        @Nullable Integer page,
        int size,
        @Nullable String next,
        @JsonAnyGetter Map<String, @Nullable Object> more) {

    static <T> Listing<T> of(Page<T> page, HttpServletRequest request) {
        boolean more = (page.page() + 1L) * page.size() < page.total();
        return new Listing<>(
                Addresses.context(),
                page.items(),
                page.total(),
                page.page(),
                page.size(),
                more ? Addresses.page(request, page.page() + 1) : null,
                Map.of());
    }

    /** A stretch of a list that is walked through by cursor. */
    static <T> Listing<T> of(Listed<T> part, int size, HttpServletRequest request) {
        Map<String, @Nullable Object> more = new HashMap<>();
        more.put("cursor", part.cursor());
        return new Listing<>(
                Addresses.context(),
                part.items(),
                part.total(),
                null,
                size,
                part.cursor() == null ? null : Addresses.cursor(request, part.cursor()),
                more);
    }

    /** One page of a list that is already there in full. */
    static <T> Listing<T> of(List<T> all, Paging paging, HttpServletRequest request) {
        return of(Page.of(all, paging.page(), paging.size()), request);
    }

    /** The same list with its items told otherwise. */
    <U> Listing<U> with(List<U> others) {
        return new Listing<>(context, others, total, page, size, next, more);
    }

    /** The same list with another key. */
    Listing<T> with(String key, Object value) {
        Map<String, @Nullable Object> all = new HashMap<>(more);
        all.put(key, value);
        return new Listing<>(context, items, total, page, size, next, all);
    }
}
