package org.polygraph;

/** A page of the docs that has tables between two marks, which a test writes. */
public final class MeasuredPage {

    private MeasuredPage() {}

    /**
     * The page with what was measured between its marks.
     *
     * @throws IllegalArgumentException where it lacks one of them
     */
    public static String with(String page, String begin, String end, String measured) {
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("the page lacks " + begin + " or " + end);
        }
        return page.substring(0, from + begin.length())
                + "\n"
                + measured
                + "\n"
                + page.substring(to);
    }
}
