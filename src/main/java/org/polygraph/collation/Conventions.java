package org.polygraph.collation;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.ClaimRecord;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * How one article writes its amounts, where that settles which reading of a scale word it admits. A
 * text that writes one amount with two different scale words ("7 billones" here, "7 trillones"
 * there) cannot mean the same by both: so the second keeps only the readings that the first leaves
 * it.
 */
final class Conventions {

    private final Supplier<List<ClaimRecord>> reading;
    private @Nullable List<ClaimRecord> claims;

    /**
     * @param claims of the article
     */
    Conventions(List<ClaimRecord> claims) {
        this(() -> claims);
    }

    /**
     * @param reading gives the claims of the article; asked once, and only for an amount that can
     *     be read in several ways
     */
    Conventions(Supplier<List<ClaimRecord>> reading) {
        this.reading = reading;
    }

    /** The readings of a claim's amount that its article admits, the likeliest first. */
    List<Amount> admissible(ClaimRecord claim) {
        if (claim.quantity() == null) {
            return List.of();
        }
        List<Amount> readings = Amount.readings(claim.quantity());
        if (readings.size() < 2) {
            return readings;
        }
        List<Amount> left =
                readings.stream().filter(reading -> !isWrittenOtherwise(reading)).toList();
        return left.isEmpty() ? readings : left;
    }

    /** Whether the article writes this amount with another scale word elsewhere. */
    private boolean isWrittenOtherwise(Amount reading) {
        return claims().stream()
                .filter(claim -> claim.quantity() != null)
                .map(claim -> Amount.likeliest(claim.quantity()))
                .flatMap(java.util.Optional::stream)
                .anyMatch(other -> isOtherWordForSame(reading, other));
    }

    private List<ClaimRecord> claims() {
        if (claims == null) {
            claims = List.copyOf(reading.get());
        }
        return claims;
    }

    private static boolean isOtherWordForSame(Amount reading, Amount other) {
        char word = scaleInitial(reading.quote());
        char otherWord = scaleInitial(other.quote());
        return word != 0
                && otherWord != 0
                && word != otherWord
                && digits(reading.quote()).equals(digits(other.quote()))
                && reading.dimension().equals(other.dimension())
                && java.util.Objects.equals(reading.unit(), other.unit())
                && reading.low().compareTo(other.low()) == 0;
    }

    /** The first letter behind the digits; 0 where there is none. Inflected forms share it. */
    private static char scaleInitial(String quote) {
        String lower = quote.toLowerCase(Locale.ROOT);
        for (int i = lastDigit(lower) + 1; i > 0 && i < lower.length(); i++) {
            if (Character.isLetter(lower.charAt(i))) {
                return lower.charAt(i);
            }
        }
        return 0;
    }

    private static int lastDigit(String text) {
        int i = text.length() - 1;
        while (i >= 0 && !Character.isDigit(text.charAt(i))) {
            i--;
        }
        return i;
    }

    private static String digits(String quote) {
        StringBuilder digits = new StringBuilder();
        quote.chars()
                .filter(Character::isDigit)
                .map(c -> Character.digit(c, 10))
                .forEach(digits::append);
        return digits.toString();
    }
}
