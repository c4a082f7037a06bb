package org.polygraph.claim;

import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.EntityMention;
import org.polygraph.mention.Mentions;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;
import org.polygraph.text.WordSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the organisations of an article are by their names and by the words right beside these: "the
 * | RMT | union", "Gewerkschaft | Vida".
 */
final class NamedBodies {

    private final String language;
    private final Map<Entity, Set<String>> words = new HashMap<>();

    NamedBodies(String text, Mentions mentions, String language) {
        this.language = language;
        WordSteps steps = new WordSteps(text);
        mentions.of(EntityMention.class)
                .filter(mention -> mention.entity().type() == EntityClass.ORGANIZATION)
                .forEach(mention -> read(text, steps, mention));
    }

    private void read(String text, WordSteps steps, EntityMention mention) {
        Set<String> said = words.computeIfAbsent(mention.entity(), entity -> new HashSet<>());
        Span name = mention.span();
        String folded = FoldedText.fold(name.of(text)).replace('-', ' ');
        said.add(folded);
        said.addAll(List.of(folded.split("[ ]+")));
        int last = steps.trimmedEnd(0, name.start());
        addWord(text, said, steps.wordStart(0, last), last);
        int next = steps.skipSpace(name.end(), text.length());
        addWord(text, said, next, steps.wordEnd(next, text.length()));
    }

    private static void addWord(String text, Set<String> said, int start, int end) {
        if (start < end) {
            said.add(FoldedText.fold(text.substring(start, end)));
        }
    }

    /** Whether the article calls it by one of these words; compounds end in them. */
    boolean isCalled(Entity body, WordSet names) {
        boolean compounds = Grammar.of(language).nounsCapitalised();
        return words.getOrDefault(body, Set.of()).stream()
                .anyMatch(word -> names.contains(word) || compounds && names.anyEnds(word));
    }

    /** Whether nothing that the article calls it says that it is no firm. */
    boolean canBeFirm(Entity body) {
        OfficeSorts sorts = OfficeSorts.of(language);
        return Firms.canBe(body, language)
                && sorts.bodies().values().stream().noneMatch(sort -> isCalled(body, sort.names()));
    }
}
