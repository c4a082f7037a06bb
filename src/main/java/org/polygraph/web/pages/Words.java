package org.polygraph.web.pages;

import org.jspecify.annotations.Nullable;
import org.polygraph.check.Verdict;
import org.polygraph.collation.Bearing;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.MentionRecord;
import org.polygraph.graph.record.ReadingRecord;
import org.polygraph.graph.record.StatementRecord;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** How the pages say things; they speak English of texts in any language. */
@Component("words")
public class Words {

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm");
    private static final Set<String> RIGHT_TO_LEFT_LANGUAGES =
            Set.of("ar", "he", "fa", "ur", "ps", "sd", "ug", "yi", "dv", "ckb");

    private static final Map<String, String> MODALITIES =
            Map.of(
                    "asserted", "stated as fact",
                    "forecast", "forecast",
                    "possible", "said to be possible",
                    "denied", "denied",
                    "question", "asked, not said");

    private static final Map<String, String> KINDS =
            Map.of(
                    "magnitude", "order of magnitude",
                    "currency", "currency",
                    "year", "year",
                    "negation", "one denies it",
                    "percent", "percentage",
                    "entity", "who or what",
                    "lostNumber", "number lost",
                    "modality", "how surely",
                    "attribution", "according to whom");

    private static final Map<String, String> AGREEMENTS =
            Map.of(
                    "agreed", "versions agree",
                    "disputed", "versions differ",
                    "single", "said once");

    private static final Map<String, String> SYMBOLS =
            Map.of("agreed", "✓", "disputed", "≠", "single", "•");

    private static final Pattern CLAUSE_END = Pattern.compile("[:;,.](?:\\s|$)");

    /** A language's English name: {@code Japanese}. */
    public String language(@Nullable String tag) {
        if (tag == null || tag.equals("und")) {
            return "unknown language";
        }
        return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    }

    public List<String> languages(List<String> tags) {
        return tags.stream().map(this::language).toList();
    }

    public String number(BigDecimal number) {
        return Amounts.compact(number);
    }

    /** A language's own name: {@code 日本語}. */
    public String ownName(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return locale.getDisplayName(locale);
    }

    /** {@code rtl} or {@code ltr}. */
    public String direction(@Nullable String tag) {
        if (tag == null) {
            return "auto";
        }
        Locale locale = Locale.forLanguageTag(tag);
        boolean rtl =
                locale.getScript().isEmpty()
                        ? RIGHT_TO_LEFT_LANGUAGES.contains(locale.getLanguage())
                        : RIGHT_TO_LEFT.contains(locale.getScript());
        return rtl ? "rtl" : "ltr";
    }

    public String modality(String label) {
        return MODALITIES.getOrDefault(label, label);
    }

    /** What kind of difference it is. */
    public String kind(@Nullable String label) {
        return label == null ? "" : KINDS.getOrDefault(label, label);
    }

    public String agreement(@Nullable String label) {
        return label == null ? "not compared" : AGREEMENTS.getOrDefault(label, label);
    }

    public String symbol(@Nullable String agreement) {
        return agreement == null ? "" : SYMBOLS.getOrDefault(agreement, "");
    }

    /** A verdict, in words. */
    public String verdict(Verdict verdict) {
        return verdict == Verdict.NOT_ENOUGH_INFO ? "not enough information" : verdict.label();
    }

    public String verdictSymbol(Verdict verdict) {
        return switch (verdict) {
            case SUPPORTED -> "✓";
            case CONTRADICTED -> "✗";
            case DISPUTED -> "≠";
            case NOT_ENOUGH_INFO -> "?";
        };
    }

    /** Its class in the style sheet. */
    public String verdictStyle(Verdict verdict) {
        return switch (verdict) {
            case SUPPORTED -> "agreed";
            case CONTRADICTED, DISPUTED -> "disputed";
            case NOT_ENOUGH_INFO -> "";
        };
    }

    /** What a stored claim does to a checked one. */
    public String bearing(Bearing.Direction direction) {
        return switch (direction) {
            case SUPPORTS -> "✓ says the same";
            case CONTRADICTS -> "✗ says otherwise";
            case RELATED, UNRELATED -> "related";
        };
    }

    /** Its class in the style sheet. */
    public String bearingStyle(Bearing.Direction direction) {
        return switch (direction) {
            case SUPPORTS -> "agreed";
            case CONTRADICTS -> "disputed";
            case RELATED, UNRELATED -> "";
        };
    }

    public String amount(@Nullable MentionRecord quantity) {
        return quantity == null ? "" : Amounts.text(quantity);
    }

    /** An amount with all its digits. */
    public String exactAmount(@Nullable MentionRecord quantity) {
        return quantity == null ? "" : Amounts.exact(quantity);
    }

    /** What a reading says beyond its statement, in short. */
    public String reading(ReadingRecord reading, StatementRecord statement) {
        if (reading.quantity() != null) {
            return differsInMore(reading, statement)
                    ? firstClause(String.valueOf(reading.note()))
                            + ": "
                            + amount(reading.quantity())
                    : amount(reading.quantity());
        }
        if (reading.note() != null) {
            return firstClause(reading.note());
        }
        boolean othersHaveAmounts =
                statement.readings().stream().anyMatch(other -> other.quantity() != null);
        if (othersHaveAmounts) {
            return "says it without an amount";
        }
        boolean sameObject = Objects.equals(reading.object(), statement.object());
        return reading.object() == null || sameObject ? "says so" : reading.object().label();
    }

    /** Whether another reading has the same amount, so that the amount is not what differs. */
    private boolean differsInMore(ReadingRecord reading, StatementRecord statement) {
        return reading.note() != null
                && statement.readings().stream()
                        .filter(other -> !other.id().equals(reading.id()))
                        .anyMatch(o -> amount(o.quantity()).equals(amount(reading.quantity())));
    }

    private static String firstClause(String note) {
        return CLAUSE_END.split(note, 2)[0];
    }

    /** What a claim says besides its subject and relation, in short. */
    public String value(ClaimRecord claim) {
        if (claim.quantity() != null) {
            return amount(claim.quantity());
        }
        return claim.object() == null ? "says so" : claim.object().label();
    }

    /**
     * A line of English that names words of the article, with words written from right to left
     * isolated (Unicode Bidirectional Algorithm, FSI and PDI), so that the numbers beside them stay
     * in their order.
     */
    public String step(String derivation) {
        StringBuilder line = new StringBuilder();
        boolean isolated = false;
        for (int i = 0; i < derivation.length(); i++) {
            char c = derivation.charAt(i);
            boolean rightToLeft = isRightToLeft(c);
            if (rightToLeft && !isolated) {
                line.append('\u2068');
            } else if (isolated && !rightToLeft && !staysWithin(derivation, i)) {
                line.append('\u2069');
            }
            isolated = rightToLeft || isolated && staysWithin(derivation, i);
            line.append(c);
        }
        return isolated ? line.append('\u2069').toString() : line.toString();
    }

    /** A mark or a single space between two words of one direction. */
    private static boolean staysWithin(String text, int at) {
        int type = Character.getType(text.charAt(at));
        if (type == Character.NON_SPACING_MARK) {
            return true;
        }
        return text.charAt(at) == ' '
                && at + 1 < text.length()
                && isRightToLeft(text.charAt(at + 1));
    }

    private static boolean isRightToLeft(char c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** The class of a mention, in words. */
    public String mentionClass(String kind) {
        return kind.equals("percentagePoint") ? "percentage points" : kind;
    }

    /** What an amount or a time means; empty for a name, whose entity says it. */
    public String meaning(MentionRecord mention) {
        return mention.edtf() != null
                ? time(mention.edtf(), mention.bound())
                : mention.entity() != null ? "" : amount(mention);
    }

    /** A time with its bound, {@code by 2030}; empty without one. */
    public String time(@Nullable String edtf, @Nullable String bound) {
        if (edtf == null) {
            return "";
        }
        String when = edtf.replace("/", "–");
        return switch (bound == null ? "at" : bound) {
            case "until" -> "by " + when;
            case "since" -> "since " + when;
            default -> when;
        };
    }

    /** A confidence as a percentage. */
    public String percent(BigDecimal confidence) {
        return confidence.movePointRight(2).setScale(0, RoundingMode.HALF_EVEN) + " %";
    }

    /** The beginning of an RFC 3339 instant: {@code 2026-11-21 19:30}. */
    public String instant(@Nullable String instant) {
        return instant == null || instant.length() < 16
                ? ""
                : instant.substring(0, 16).replace('T', ' ') + " UTC";
    }
}
