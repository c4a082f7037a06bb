package org.polygraph.collation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.polygraph.MeasuredPage;
import org.polygraph.graph.Iris;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well conflicts between versions are found in the stories of {@code corpus/stories}, held
 * against the committed tables of {@code docs/accuracy.md}; {@code -Dgolden.update=true} writes
 * them anew. What goes wrong in the half that may be mended is told in {@code
 * target/story-errors.txt}.
 */
class StoryAccuracyTest {

    private static final Path DOCUMENT = Path.of("docs/accuracy.md");
    private static final Path ERRORS = Path.of("target/story-errors.txt");
    private static final String BEGIN = "<!-- stories -->\n";
    private static final String END = "<!-- /stories -->\n";

    private static final StoryReader READER = new StoryReader();

    @Test
    void conflictsAreAsCommitted() throws IOException {
        List<StoryScore> train = score("train");
        List<StoryScore> heldOut = score("heldout");
        String measured =
                "### Conflicts, held out\n\n"
                        + new StoryTable(heldOut)
                        + "\n### Conflicts, the half that may be mended\n\n"
                        + new StoryTable(train);
        System.out.println(measured);
        Files.createDirectories(ERRORS.getParent());
        Files.writeString(ERRORS, StoryTable.errors(train));
        String document = Files.readString(DOCUMENT);
        String written = MeasuredPage.with(document, BEGIN, END, measured);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(DOCUMENT, written);
            return;
        }
        assertThat(document).isEqualTo(written);
    }

    /** Nobody says which articles belong together. */
    @Test
    void versionsFindEachOtherAndNobodyElse() throws IOException {
        Map<String, String> storyOf = new TreeMap<>();
        List<Version> all = new ArrayList<>();
        for (String half : List.of("train", "heldout")) {
            for (StoryCase story : StoryCase.of(half)) {
                List<Version> versions = READER.versions(story);
                versions.forEach(version -> storyOf.put(version.id(), story.name()));
                all.addAll(versions);
            }
        }
        Collation collation = collate(all, false);
        assertThat(collation.stories().values())
                .as("stories made of articles on one event only")
                .allSatisfy(
                        story ->
                                assertThat(story.articles().stream().map(storyOf::get).distinct())
                                        .hasSize(1));
    }

    private static List<StoryScore> score(String half) throws IOException {
        List<StoryScore> scores = new ArrayList<>();
        for (StoryCase story : StoryCase.of(half)) {
            List<Version> versions = READER.versions(story);
            scores.add(new StoryScore(story, versions, collate(versions, true)));
        }
        return scores;
    }

    private static Collation collate(List<Version> versions, boolean named) {
        return new Collator(new Iris("http://localhost:8080"), READER.relations())
                .collate(versions, _ -> named ? "told" : null);
    }
}
