package org.polygraph.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.FacetCount;
import org.polygraph.graph.record.Listed;
import org.polygraph.graph.record.Page;

import java.util.List;
import java.util.Map;

/**
 * One page of a list as it is answered.
 *
 * @param page its number, or null where the list is walked through by cursor
 * @param next address of the next page, or null on the last
 * @param walk null where the list is not walked through by cursor
 * @param facets null where nobody asked
 */
record Listing<T>(
        @JsonProperty("@context") String context,
        List<T> items,
        long total,
        @Nullable Integer page,
        int size,
        @Nullable String next,
        @JsonUnwrapped @Nullable Walk walk,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, List<FacetCount>> facets) {

    /**
     * @param cursor where to go on, or null at the end
     */
    record Walk(@Nullable String cursor) {}

    static <T> Listing<T> of(Page<T> page, HttpServletRequest request) {
        boolean more = (page.page() + 1L) * page.size() < page.total();
        return new Listing<>(
                Addresses.context(),
                page.items(),
                page.total(),
                page.page(),
                page.size(),
                more ? Addresses.page(request, page.page() + 1) : null,
                null,
                null);
    }

    /** A stretch of a list that is walked through by cursor. */
    static <T> Listing<T> of(Listed<T> part, int size, HttpServletRequest request) {
        return new Listing<>(
                Addresses.context(),
                part.items(),
                part.total(),
                null,
                size,
                part.cursor() == null ? null : Addresses.cursor(request, part.cursor()),
                new Walk(part.cursor()),
                null);
    }

    /** One page of a list that is already there in full. */
    static <T> Listing<T> of(List<T> all, Paging paging, HttpServletRequest request) {
        return of(Page.of(all, paging.page(), paging.size()), request);
    }

    /** The same list with its items told otherwise. */
    <U> Listing<U> with(List<U> others) {
        return new Listing<>(context, others, total, page, size, next, walk, facets);
    }

    /** The same list with counts. */
    Listing<T> with(Map<String, List<FacetCount>> counts) {
        return new Listing<>(context, items, total, page, size, next, walk, counts);
    }
}
