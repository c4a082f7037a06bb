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
    static final int DEFAULT_SIZE = 50;

    /** From the parameters {@code page} and {@code size}. */
    public static Paging of(HttpServletRequest request) {
        int size = number(request, Parameter.SIZE, DEFAULT_SIZE);
        if (size < 1 || size > MAX_SIZE) {
            throw new ProblemException(
                            ProblemCode.INVALID_PAGE_SIZE,
                            "size is %d; it can be from 1 to %d.".formatted(size, MAX_SIZE))
                    .with("parameter", "size");
        }
        int page = number(request, Parameter.PAGE, 0);
        if (page < 0) {
            throw Filters.invalid(Parameter.PAGE, "a number from 0");
        }
        return new Paging(page, size);
    }

    private static int number(HttpServletRequest request, Parameter parameter, int otherwise) {
        String value = parameter.text(request);
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw Filters.invalid(parameter, "a whole number");
        }
    }
}
