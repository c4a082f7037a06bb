package org.polygraph.collation;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.ClaimRecord;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which of the readings of a dispute is likely right, and why: how many sources have it, whether an
 * article contradicts itself, how surely the amounts were read. Where these tell nothing, that is
 * what it says.
 */
final class Weighing {

    /** So much surer reading must be to count as a reason. */
    private static final double SURER = 0.2;

    private final Gathering gathering;
    private final Draft first;
    private final List<Draft> rivals;

    /**
     * @param drafts the readings, the best first; at least one
     */
    Weighing(Gathering gathering, List<Draft> drafts) {
        this.gathering = gathering;
        this.first = drafts.getFirst();
        this.rivals = drafts.subList(1, drafts.size());
    }

    /** The likely one, or null where nothing tells. */
    @Nullable Draft likely() {
        boolean ahead = rivals.stream().allMatch(rival -> isAhead(rival));
        return ahead && !isContrasted() && (!rivals.isEmpty() || !gathering.slips().isEmpty())
                ? first
                : null;
    }

    /** Whether its own passage is the one that stands against all others. */
    private boolean isContrasted() {
        return gathering.contrasts().stream()
                .anyMatch(contrast -> first.articles().equals(Set.of(contrast.article())));
    }

    /** The reasons, the weightiest first. */
    List<String> because() {
        List<String> reasons = new ArrayList<>();
        if (likely() == null) {
            reasons.add(
                    "As many sources stand on each side, and nothing in the texts tells which is"
                            + " right.");
            return reasons;
        }
        addSupport(reasons);
        rivals.stream().filter(this::isAgainstItself).forEach(rival -> addSelf(rival, reasons));
        rivals.stream()
                .filter(rival -> !hasMoreSources(rival) && !isAgainstItself(rival))
                .forEach(
                        rival ->
                                reasons.add(
                                        "What the %s text has was read with less certainty."
                                                .formatted(languages(rival))));
        if (!gathering.losses().isEmpty()) {
            reasons.add("The other version has lost its amount.");
        }
        if (!gathering.contrasts().isEmpty()) {
            reasons.add("All other versions of the passage stand against one.");
        }
        return reasons;
    }

    private void addSupport(List<String> reasons) {
        int sources = gathering.sources(first.articles());
        int most = rivals.stream().mapToInt(this::sources).max().orElse(0);
        int all = sources + rivals.stream().mapToInt(this::sources).sum();
        if (sources <= most) {
            return;
        }
        reasons.add("%d of %d articles have it (%s).".formatted(sources, all, languages(first)));
        Set<String> stories =
                first.claims().stream()
                        .map(gathering::story)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toCollection(TreeSet::new));
        if (sources > 1) {
            reasons.add(
                    stories.size() > 1
                            ? "They are of %d stories, and so of independent sources."
                                    .formatted(stories.size())
                            : "They tell one story and may go back to one source: that tells which"
                                    + " version was changed, and not whether the source is right.");
        }
    }

    private void addSelf(Draft rival, List<String> reasons) {
        reasons.add(
                "The %s text writes the amount of the others with another scale word elsewhere, and"
                                .formatted(languages(rival))
                        + " so contradicts itself.");
    }

    private boolean isAhead(Draft rival) {
        return hasMoreSources(rival)
                || sources(rival) == gathering.sources(first.articles())
                        && (isAgainstItself(rival) && !isAgainstItself(first)
                                || confidence(first) - confidence(rival) >= SURER);
    }

    private boolean hasMoreSources(Draft rival) {
        return gathering.sources(first.articles()) > sources(rival);
    }

    private int sources(Draft draft) {
        return gathering.sources(draft.articles());
    }

    private boolean isAgainstItself(Draft draft) {
        return draft.claims().stream()
                .anyMatch(claim -> Explanation.isAgainstItself(gathering, claim));
    }

    private static double confidence(Draft draft) {
        return draft.claims().stream()
                .map(ClaimRecord::confidence)
                .mapToDouble(Number::doubleValue)
                .max()
                .orElse(0);
    }

    private String languages(Draft draft) {
        Set<String> names = new TreeSet<>();
        for (String article : draft.articles()) {
            String tag = gathering.language(article);
            names.add(
                    java.util.Locale.forLanguageTag(tag)
                            .getDisplayLanguage(java.util.Locale.ENGLISH));
        }
        return String.join(", ", names);
    }
}
