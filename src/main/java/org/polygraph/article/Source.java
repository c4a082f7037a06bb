package org.polygraph.article;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A submission as text and blocks, whatever it came as.
 *
 * @param text the stored text
 * @param blocks its paragraphs, in order
 * @param title the headline where it is known, or null
 * @param language its BCP 47 tag as its markup has it, or null
 * @param url where it was published, or null
 * @param published when, as an EDTF date, or null
 */
record Source(
        String text,
        List<Block> blocks,
        @Nullable String title,
        @Nullable String language,
        @Nullable String url,
        @Nullable String published) {

    /** More than any newspaper prints in a day. */
    static final int LONGEST = 25_000_000;

    /** A text can have a stray control character, but not several among so few others. */
    private static final int MOST_CONTROLS = 4;

    static Source of(Submission submission) {
        String html = submission.html();
        if (html != null) {
            return HtmlPage.read(checked(html), submission);
        }
        String given = submission.text();
        if (given == null) {
            throw new RejectedArticleException("empty-text", "there is no text");
        }
        String text = checked(given);
        return new Source(
                text,
                PlainText.blocks(text),
                submission.title(),
                null,
                submission.url(),
                submission.published());
    }

    /** The text without its byte order mark, if it is one that can be stored. */
    private static String checked(String given) {
        if (given.length() > LONGEST) {
            throw new RejectedArticleException(
                    "text-too-long",
                    "the text has " + given.length() + " characters, " + LONGEST + " are allowed");
        }
        int controls = controls(given);
        if (controls > MOST_CONTROLS || given.indexOf('\0') >= 0) {
            throw new RejectedArticleException(
                    "binary-content", "the text has control characters, as binary files have");
        }
        String text = given.startsWith("\ufeff") ? given.substring(1) : given;
        if (text.chars().allMatch(c -> Blanks.isBlank((char) c))) {
            throw new RejectedArticleException("empty-text", "the text is empty or blank");
        }
        return text;
    }

    /** Control characters among the first thousand that no text has. */
    private static int controls(String given) {
        int count = 0;
        for (int i = 0; i < Math.min(given.length(), 1_000); i++) {
            char c = given.charAt(i);
            count += c < ' ' && "\t\n\r\f\u000b".indexOf(c) < 0 ? 1 : 0;
        }
        return count;
    }
}
