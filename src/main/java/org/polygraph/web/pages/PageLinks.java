package org.polygraph.web.pages;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.Page;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The way to the pages before and after.
 *
 * @param from number of the first item shown, from 1
 * @param to number of the last
 * @param previous address, or null on the first page
 * @param next address, or null on the last
 */
public record PageLinks(
        long from, long to, long total, @Nullable String previous, @Nullable String next) {

    static PageLinks of(Page<?> page, HttpServletRequest request) {
        long from = (long) page.page() * page.size();
        boolean more = from + page.size() < page.total();
        return new PageLinks(
                from + 1,
                from + page.items().size(),
                page.total(),
                page.page() > 0 ? address(request, page.page() - 1) : null,
                more ? address(request, page.page() + 1) : null);
    }

    private static String address(HttpServletRequest request, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(request.getRequestURI());
        request.getParameterMap()
                .forEach(
                        (name, values) -> {
                            if (!name.equals("page") && !values[0].isBlank()) {
                                address.queryParam(name, (Object[]) values);
                            }
                        });
        return address.queryParam("page", page).encode().build().toUriString();
    }
}
