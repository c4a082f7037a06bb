package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.article.Segment;
import org.polygraph.mention.NameCandidate.Standing;
import org.polygraph.text.FoldedText;
import org.polygraph.text.PhraseTrie;
import org.polygraph.text.Span;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A surname with a title or honorific behind it, where names start with the surname: 田中氏 after
 * 田中太郎, 王先生 after 王小明, 김 대표 after 김민수. It is whom the article names in full, if only one person in
 * it is called so.
 */
final class LeadingSurnames {

    private static final Set<String> LANGUAGES = Set.of("ja", "zh", "ko");
    private static final int LONGEST_NAME = 6;

    private final ArticleText text;
    private final String original;
    private final Map<String, Entity> people = new HashMap<>();
    private final Set<String> shared = new HashSet<>();

    LeadingSurnames(ArticleText text, List<NameCandidate> names) {
        this.text = text;
        this.original = text.article().text();
        for (NameCandidate name : names) {
            String surname = surname(name);
            if (surname != null) {
                Entity before = people.putIfAbsent(surname, name.entity());
                if (before != null && !before.equals(name.entity())) {
                    shared.add(surname);
                }
            }
        }
        shared.forEach(people::remove);
    }

    /** Surnames before a title that no name holds yet. */
    List<NameCandidate> find(NonOverlapping found) {
        List<NameCandidate> candidates = new ArrayList<>();
        if (people.isEmpty()) {
            return candidates;
        }
        PhraseTrie.Builder<String> surnames = PhraseTrie.builder();
        people.keySet().forEach(surname -> surnames.add(surname, surname));
        PhraseTrie<String> trie = surnames.build();
        List<Segment> segments = text.article().segments();
        FoldedText folded = text.folded();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            NamePack pack = NamePack.of(segment.language());
            if (segment.isBody() && LANGUAGES.contains(pack.language())) {
                int number = i;
                int limit = folded.indexOf(segment.span().end());
                trie.scan(
                        folded,
                        folded.indexOf(segment.span().start()),
                        limit,
                        (start, end, surname) -> {
                            Span span = folded.span(start, end);
                            if (found.isFree(span)
                                    && isBounded(span.start(), segment, pack)
                                    && isTitled(end, limit, pack)) {
                                candidates.add(candidate(span, surname, number));
                            }
                        });
            }
        }
        return candidates;
    }

    /** The names, those that are a surname of one of the article's people given that person. */
    List<NameCandidate> joined(List<NameCandidate> names) {
        return names.stream().map(this::joined).toList();
    }

    private NameCandidate joined(NameCandidate name) {
        Entity person = people.get(name.span().of(original));
        boolean other =
                person != null
                        && name.entity().type() == EntityClass.PERSON
                        && !name.derivation().getFirst().startsWith("gazetteer")
                        && !person.equals(name.entity());
        return other ? candidate(name.span(), name.span().of(original), name.segment()) : name;
    }

    private NameCandidate candidate(Span span, String surname, int segment) {
        Entity person = Objects.requireNonNull(people.get(surname));
        return new NameCandidate(
                span,
                person,
                segment,
                0.85,
                Standing.SURE,
                List.of("surname of " + person.label() + " before a title"));
    }

    private @Nullable String surname(NameCandidate name) {
        String written = name.span().of(original);
        NamePack pack = NamePack.of(text.article().segments().get(name.segment()).language());
        boolean fits =
                name.entity().type() == EntityClass.PERSON
                        && LANGUAGES.contains(pack.language())
                        && written.length() <= LONGEST_NAME
                        && written.chars().allMatch(LeadingSurnames::isEastAsian);
        if (!fits) {
            return null;
        }
        boolean japanese = pack.language().equals("ja");
        for (int length = Math.min(3, written.length() - 1); length >= 1; length--) {
            String first = written.substring(0, length);
            if (pack.surnames().contains(first)
                    || japanese
                            && length > 1
                            && new JapaneseDictionary().isSurname(written, 0, length)) {
                return first;
            }
        }
        return null;
    }

    private static boolean isEastAsian(int c) {
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HANGUL
                || script == UnicodeScript.HIRAGANA
                || c == '々';
    }

    /** No name starts within a word. */
    private boolean isBounded(int start, Segment segment, NamePack pack) {
        if (start == segment.span().start()) {
            return true;
        }
        char before = original.charAt(start - 1);
        return !Character.isLetter(before)
                || pack.language().equals("ja")
                        && UnicodeScript.of(before) == UnicodeScript.HIRAGANA
                || pack.connectives().contains(String.valueOf(before));
    }

    private boolean isTitled(int end, int limit, NamePack pack) {
        FoldedText folded = text.folded();
        boolean korean = pack.language().equals("ko");
        int at = folded.span(end - 1, end).end();
        boolean blank = korean && at < original.length() && original.charAt(at) == ' ';
        boolean[] titled = {false};
        pack.cues()
                .matchAt(
                        folded,
                        blank ? end + 1 : end,
                        limit,
                        (_, _, cue) ->
                                titled[0] |= cue == NameCue.TITLE || cue == NameCue.HONORIFIC);
        return titled[0] && blank == korean;
    }
}
