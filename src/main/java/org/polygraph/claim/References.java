package org.polygraph.claim;

import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whom a description with an article stands for: "the bank" for a bank, "the ministry" for a
 * ministry, "the company" for anybody but a union, a ministry or a party.
 */
final class References {

    /** Sentences back to whoever bears the description in the name. */
    private static final int LATEST = 6;

    private static final int SHORTEST = 3;

    private final Sentence sentence;
    private final Discourse discourse;
    private final Bodies bodies;

    References(Sentence sentence, Discourse discourse) {
        this.sentence = sentence;
        this.discourse = discourse;
        this.bodies = new Bodies(sentence, discourse);
    }

    /** The latest one that the words can stand for; empty where the article has named none. */
    Optional<Discourse.Topic> of(EntityClass type, Span words) {
        Set<EntityClass> classes = Set.of(type);
        if (type != EntityClass.ORGANIZATION) {
            return discourse.latest(classes, entity -> false);
        }
        Optional<Discourse.Topic> called = called(words);
        boolean body = bodies.nameBody(sort(words));
        if (called.isPresent() || body) {
            return called;
        }
        Predicate<Entity> noFirm = entity -> !Firms.canBe(entity, sentence.language());
        return discourse
                .latest(classes, noFirm.or(entity -> !isNamed(entity)))
                .or(() -> discourse.latest(classes, noFirm));
    }

    /** Whether somebody has a name, rather than words for what it is ("la defensa"). */
    private boolean isNamed(Entity entity) {
        String name = nameOf(entity);
        return sentence.grammar().verbLast()
                || name.codePoints().noneMatch(Character::isLowerCase)
                || name.codePoints().anyMatch(Character::isUpperCase);
    }

    /** The latest organisation that bears the description in its name. */
    Optional<Discourse.Topic> called(Span words) {
        String sort = sort(words);
        Predicate<Entity> other = entity -> !isCalled(entity, sort);
        return discourse
                .latest(Set.of(EntityClass.ORGANIZATION), other)
                .filter(topic -> topic.age() <= LATEST);
    }

    /** The noun of a description, without its article. */
    private String sort(Span words) {
        String folded = FoldedText.fold(words.of(sentence.text()));
        for (String article : sentence.grammar().attachedArticles()) {
            if (folded.startsWith(article)) {
                return folded.substring(article.length());
            }
        }
        return folded.substring(folded.lastIndexOf(' ') + 1);
    }

    private boolean isCalled(Entity entity, String sort) {
        if (sort.length() < SHORTEST) {
            return false;
        }
        for (String word : FoldedText.fold(nameOf(entity)).split(" ")) {
            if (word.startsWith(sort) || isBehindArticle(word, sort)) {
                return true;
            }
        }
        return false;
    }

    private boolean isBehindArticle(String word, String sort) {
        return sentence.grammar().attachedArticles().stream()
                .anyMatch(article -> word.equals(article + sort));
    }

    private String nameOf(Entity entity) {
        return entity.labels().getOrDefault(sentence.language(), entity.label());
    }
}
