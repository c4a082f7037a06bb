package org.polygraph.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.Page;

import java.util.List;

/**
 * One page of a list as it is answered.
 *
 * @param next address of the next page, or null on the last
 */
record Listing<T>(
        @JsonProperty("@context") String context,
        List<T> items,
        long total,
        int page,
        int size,
        @Nullable String next) {

    static <T> Listing<T> of(Page<T> page, HttpServletRequest request) {
        boolean more = (page.page() + 1L) * page.size() < page.total();
        return new Listing<>(
                Addresses.context(),
                page.items(),
                page.total(),
                page.page(),
                page.size(),
                more ? Addresses.page(request, page.page() + 1) : null);
    }

    /** One page of a list that is already there in full. */
    static <T> Listing<T> of(List<T> all, Paging paging, HttpServletRequest request) {
        return of(Page.of(all, paging.page(), paging.size()), request);
    }
}
