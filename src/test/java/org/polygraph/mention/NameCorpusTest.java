package org.polygraph.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polygraph.article.Article;
import org.polygraph.language.LanguageFiles;
import org.polygraph.text.Span;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences as newspapers write them, with every name marked as {@code [name|class]} or {@code
 * [name|class=id]} and nothing else being one. Lines of a case are sentences of one article.
 */
class NameCorpusTest {

    private static final EntityRecogniser RECOGNISER = new EntityRecogniser(SeedGazetteer.read());
    static final Pattern MARK = Pattern.compile("\\[([^|\\]]+)\\|([a-z]+)(?:=([^\\]]+))?\\]");

    record Case(String language, String marked) {
        @Override
        public String toString() {
            return language + ": " + marked.strip();
        }
    }

    /** A name by where it stands and what it is. */
    record Named(Span span, String type) implements Comparable<Named> {

        static Named of(EntityMention mention) {
            return new Named(mention.span(), mention.entity().type().label());
        }

        @Override
        public int compareTo(Named other) {
            int bySpan = span.compareTo(other.span);
            return bySpan != 0 ? bySpan : type.compareTo(other.type);
        }
    }

    /** The names marked in a text, where they stand in it without its marks. */
    static TreeSet<Named> marked(String text) {
        TreeSet<Named> names = new TreeSet<>();
        Matcher matcher = MARK.matcher(text);
        int removed = 0;
        while (matcher.find()) {
            int start = matcher.start() - removed;
            int length = matcher.group(1).length();
            names.add(new Named(new Span(start, start + length), matcher.group(2)));
            removed += matcher.group().length() - length;
        }
        return names;
    }

    static List<Case> cases() throws IOException {
        return cases("cases");
    }

    /** The cases under one key: those that must be right, or those still open. */
    static List<Case> cases(String key) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String language : LanguageFiles.tags()) {
            try (InputStream in =
                    NameCorpusTest.class.getResourceAsStream(
                            "/corpus/names/" + language + ".yaml")) {
                if (in != null) {
                    for (JsonNode text : new YAMLMapper().readTree(in).path(key)) {
                        cases.add(new Case(language, text.asString()));
                    }
                }
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsExactlyTheMarkedNames(Case example) {
        assertThat(mark(plain(example), example)).isEqualTo(example.marked().strip());
    }

    static String plain(Case example) {
        return MARK.matcher(example.marked().strip()).replaceAll("$1");
    }

    static List<EntityMention> mentions(String text, Case example) {
        return RECOGNISER.recognise(ArticleText.of(article(text, example.language())), List.of());
    }

    static String mark(String text, Case example) {
        StringBuilder marked = new StringBuilder(text);
        List<EntityMention> mentions = mentions(text, example);
        boolean[] ids = withId(example);
        for (int i = mentions.size() - 1; i >= 0; i--) {
            EntityMention mention = mentions.get(i);
            String label = "|" + mention.entity().type().label();
            String id = i < ids.length && ids[i] ? "=" + mention.entity().id() : "";
            marked.insert(mention.span().end(), label + id + "]");
            marked.insert(mention.span().start(), "[");
        }
        return marked.toString();
    }

    private static boolean[] withId(Case example) {
        List<Boolean> found = new ArrayList<>();
        Matcher matcher = MARK.matcher(example.marked());
        while (matcher.find()) {
            found.add(matcher.group(3) != null);
        }
        boolean[] ids = new boolean[found.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = found.get(i);
        }
        return ids;
    }

    static Article article(String text, String language) {
        return Reading.article(language, null, text);
    }
}
