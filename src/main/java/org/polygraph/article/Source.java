package org.polygraph.article;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A submission as text and blocks, whatever it came as.
 *
 * @param text the stored text
 * @param blocks its paragraphs, in order
 * @param title the headline where it is known, or null
 * @param language its BCP 47 tag where the submitter says it, or null
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

    static Source of(Submission submission) {
        String given = submission.text();
        if (given == null) {
            throw new RejectedArticleException("empty-text", "there is no text");
        }
        String text = checked(given);
        return new Source(
                text,
                PlainText.blocks(text),
                submission.title(),
                submission.language(),
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
        int zero = given.indexOf('\0');
        if (zero >= 0) {
            throw new RejectedArticleException(
                    "binary-content", "the text has a NUL character, first at " + zero);
        }
        String text = given.startsWith("\ufeff") ? given.substring(1) : given;
        if (text.chars().allMatch(c -> Blanks.isBlank((char) c))) {
            throw new RejectedArticleException("empty-text", "the text is empty or blank");
        }
        return text;
    }
}
