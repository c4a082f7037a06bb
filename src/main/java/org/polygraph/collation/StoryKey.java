package org.polygraph.collation;

import org.polygraph.text.ContentId;

import java.util.function.Predicate;

/**
 * Two things an article says, each in one of its forms, under which it is filed. What they tell is
 * read from the forms alone, so that it is the same for all that is filed under them.
 *
 * @param id a hash of both, whatever their order
 */
record StoryKey(String id, Anchor.Sort sort, String form, Anchor.Sort otherSort, String otherForm) {

    /**
     * Bits above which few articles are filed under a key by coincidence. In a large store they can
     * be many all the same, so that {@link Deputies} stand for them.
     */
    private static final double TELLING = 10;

    static StoryKey of(Anchor.Sort sort, String form, Anchor.Sort otherSort, String otherForm) {
        boolean inOrder = form.compareTo(otherForm) < 0;
        String id =
                ContentId.of("story-key", inOrder ? form : otherForm, inOrder ? otherForm : form);
        return new StoryKey(id, sort, form, otherSort, otherForm);
    }

    /**
     * Whether it is worth looking for others under this key: few articles name one of its entities,
     * or what it says of amounts and dates is rare by itself. Everybody who writes on a popular
     * subject in one month is filed under both.
     *
     * @param common whether so many articles name an entity, given by id, that it tells nothing
     */
    boolean tells(Predicate<String> common) {
        return tellsByItself()
                || isRare(sort, form, common)
                || isRare(otherSort, otherForm, common);
    }

    /** Whether it tells something however many articles name its entities. */
    boolean tellsByItself() {
        return bits(sort, form) + bits(otherSort, otherForm) >= TELLING;
    }

    private static boolean isRare(Anchor.Sort sort, String form, Predicate<String> common) {
        return sort == Anchor.Sort.ENTITY && !common.test(form);
    }

    private static double bits(Anchor.Sort sort, String form) {
        return switch (sort) {
            case ENTITY -> Anchor.COMMON_ENTITY;
            case AMOUNT -> Anchor.DIGIT * significantDigits(form);
            case TIME -> Anchor.ofTime(form).bits();
        };
    }

    /** Those of the number that an amount's form has behind its dimension. */
    private static int significantDigits(String form) {
        int digits = 0;
        int zeros = 0;
        for (int i = form.indexOf(':') + 1; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c == '0') {
                zeros++;
            } else if (Character.isDigit(c)) {
                digits += (digits > 0 ? zeros : 0) + 1;
                zeros = 0;
            } else if (c != '.' && c != '-') {
                return digits;
            }
        }
        return digits;
    }
}
