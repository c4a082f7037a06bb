package org.polygraph.collation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

class StoryPartitionTest {

    @Test
    void popularSubjectDoesNotMakeAStory() {
        List<Fingerprint> articles = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            articles.add(fingerprint(aboutApple(i), null));
        }
        SortedMap<String, SortedSet<String>> stories = StoryPartition.of(articles);
        assertThat(stories.values()).allMatch(articlesOfStory -> articlesOfStory.size() < 4);
        assertThat(stories.size()).isGreaterThan(185);
    }

    @Test
    void versionsOfOneEventAmongManyOfItsSubjectAreOneStory() {
        List<Fingerprint> articles = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            articles.add(fingerprint(aboutApple(i), null));
        }
        List<String> versions = new ArrayList<>();
        for (String language : List.of("en", "de", "hi", "zh")) {
            Report report =
                    new Report(language, language + " Texas 3,400 jobs $2.75bn 2029\nHouston")
                            .in("Texas")
                            .claim("org:apple", "invests", null, money("$2.75bn", "2.75E9"), "2029")
                            .claim("org:apple", "hires", null, count("3,400", "3400"))
                            .mentions("tim-cook", "houston", "texas");
            versions.add(report.id());
            articles.add(fingerprint(report, null));
        }
        assertThat(StoryPartition.of(articles).values())
                .anySatisfy(
                        story -> assertThat(story).containsExactlyInAnyOrderElementsOf(versions));
    }

    @Test
    void orderDoesNotMatter() {
        Random random = new Random(7);
        List<Fingerprint> articles = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String name = random.nextInt(6) == 0 ? "named " + random.nextInt(3) : null;
            articles.add(fingerprint(aboutSomething(i, random), name));
        }
        SortedMap<String, SortedSet<String>> stories = StoryPartition.of(articles);
        assertThat(stories.values()).anyMatch(story -> story.size() > 2);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(articles, random);
            assertThat(StoryPartition.of(articles)).isEqualTo(stories);
        }
    }

    @Test
    void namedStoryWins() {
        Report one = event("en", "one").mentions("siemens", "berlin", "bosch");
        Report two = event("de", "two").mentions("siemens", "berlin", "bosch");
        assertThat(StoryPartition.of(List.of(fingerprint(one, null), fingerprint(two, null))))
                .hasSize(1);
        assertThat(StoryPartition.of(List.of(fingerprint(one, "a"), fingerprint(two, "b"))))
                .containsOnlyKeys(StoryGraph.idOfNamed("a"), StoryGraph.idOfNamed("b"));
        assertThat(StoryPartition.of(List.of(fingerprint(one, "a"), fingerprint(two, null))))
                .containsOnlyKeys(StoryGraph.idOfNamed("a"));
    }

    @Test
    void twoEventsAreNotJoinedByAReviewOfTheWeek() {
        Report one = event("en", "one").mentions("siemens", "berlin", "bosch");
        Report other =
                new Report("fr", "other $43.7bn 12.6% 5,200")
                        .in("other")
                        .claim("org:total", "acquires", "org:bp", money("$43.7bn", "43.7E9"))
                        .claim("org:total", "hires", null, count("5,200", "5200"))
                        .mentions("paris", "london");
        Report review =
                new Report("en", "week $43.7bn €2.5bn 1,200 5,200 $1.35bn 88,000")
                        .in("week")
                        .claim("org:total", "acquires", "org:bp", money("$43.7bn", "43.7E9"))
                        .claim("org:siemens", "invests", null, euro("€2.5bn", "2.5E9"))
                        .claim("org:siemens", "hires", null, count("1,200", "1200"))
                        .claim("org:total", "hires", null, count("5,200", "5200"))
                        .claim("org:shell", "invests", null, money("$1.35bn", "1.35E9"))
                        .claim("org:ford", "hires", null, count("88,000", "88000"))
                        .mentions("rome", "detroit", "tokyo", "oslo", "madrid", "ford", "nokia");
        assertThat(
                        StoryPartition.of(
                                List.of(
                                        fingerprint(one, null),
                                        fingerprint(other, null),
                                        fingerprint(review, null))))
                .hasSize(3);
    }

    private static Report event(String language, String word) {
        return new Report(language, word + " €2.5bn 1,200 2028")
                .in(word)
                .claim("org:siemens", "invests", null, euro("€2.5bn", "2.5E9"), "2028")
                .claim("org:siemens", "hires", null, count("1,200", "1200"));
    }

    /** Each with an amount of its own, drawn from so few that some are the same. */
    private static Report aboutApple(int number) {
        int billions = 10 + number * 37 % 90;
        String amount = "$" + billions + "bn";
        return new Report("en", "Apple no. " + number + " " + amount + " in 2026")
                .in("Apple")
                .claim("person:tim-cook", "chiefExecutiveOf", "org:apple")
                .claim("org:apple", "invests", null, money(amount, billions + "E9"), "2026")
                .mentions("event-" + number, "place-" + number % 50);
    }

    private static Report aboutSomething(int number, Random random) {
        int event = number % 15;
        Report report = new Report("en", "event " + event + " no. " + number + " $1 2 3 4");
        report.in("event").mentions("place-" + event, "apple", "org-" + event);
        for (int i = 0; i < 3; i++) {
            if (random.nextInt(4) > 0) {
                report.claim(
                        "org:org-" + event,
                        "relation" + i,
                        null,
                        Report.Figure.money("$1", (event * 100 + 37 * i + 11) + "E6", "USD"));
            }
        }
        return report;
    }

    private static Report.Figure money(String quote, String value) {
        return Report.Figure.money(quote, value, "USD");
    }

    private static Report.Figure euro(String quote, String value) {
        return Report.Figure.money(quote, value, "EUR");
    }

    private static Report.Figure count(String quote, String value) {
        return Report.Figure.count(quote, value);
    }

    static Fingerprint fingerprint(Report report, @org.jspecify.annotations.Nullable String name) {
        Version version = report.version();
        return Fingerprint.of(version.id(), name, version.claims(), Set.copyOf(version.entities()));
    }
}
