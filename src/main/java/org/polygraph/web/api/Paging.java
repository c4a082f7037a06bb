package org.polygraph.web.api;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Which page of a list is asked for.
 *
 * @param page from 0
 * @param size from 1 to {@value MAX_SIZE}
 */
public record Paging(int page, int size) {

    public static final int MAX_SIZE = 1000;
    private static final int DEFAULT_SIZE = 50;

    /** From the parameters {@code page} and {@code size}. */
    public static Paging of(HttpServletRequest request) {
        int size = number(request, "size", DEFAULT_SIZE);
        if (size < 1 || size > MAX_SIZE) {
            throw new ProblemException(
                            ProblemCode.INVALID_PAGE_SIZE,
                            "size is %d; it can be from 1 to %d.".formatted(size, MAX_SIZE))
                    .with("parameter", "size");
        }
        int page = number(request, "page", 0);
        if (page < 0) {
            throw Filters.invalid("page", "a number from 0");
        }
        return new Paging(page, size);
    }

    private static int number(HttpServletRequest request, String name, int otherwise) {
        String value = request.getParameter(name);
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw Filters.invalid(name, "a whole number");
        }
    }
}
