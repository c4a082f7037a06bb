package org.polygraph.article;

import org.jspecify.annotations.Nullable;

/**
 * What somebody hands in: exactly one of text and HTML, and what they know of it.
 *
 * @param text the article as plain text, or null
 * @param html the article as HTML, or null
 * @param url where it was published, or null
 * @param title its headline where it is known, or null
 * @param language its BCP 47 tag where it is known, or null to find out
 * @param published when, as an EDTF date (a day, month or year), or null; the reference of relative
 *     times
 * @param story the story it belongs to, as the submitter names it, or null to find out
 */
public record Submission(
        @Nullable String text,
        @Nullable String html,
        @Nullable String url,
        @Nullable String title,
        @Nullable String language,
        @Nullable String published,
        @Nullable String story) {

    public static Submission ofText(String text) {
        return new Submission(text, null, null, null, null, null, null);
    }

    /**
     * @param language BCP 47 tag of the text, or null to find out
     */
    public static Submission ofText(String text, @Nullable String language) {
        return new Submission(text, null, null, null, language, null, null);
    }

    public static Submission ofHtml(String html) {
        return new Submission(null, html, null, null, null, null, null);
    }
}
