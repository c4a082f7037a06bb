package org.polygraph.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.polygraph.article.ArticleReader;
import org.polygraph.article.Submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The mentions of a long article are what they were before they were packed. */
class MentionListTest {

    @Test
    void whatIsPackedComesBackAsItWas() throws IOException {
        List<Mention> few = mentions();
        List<Mention> many = new ArrayList<>();
        MentionList.Builder builder = new MentionList.Builder();
        while (many.size() < 30_000) {
            few.forEach(builder::add);
            many.addAll(few);
        }
        List<Mention> packed = builder.build();

        assertThat(few).hasAtLeastOneElementOfType(Quantity.class);
        assertThat(few).hasAtLeastOneElementOfType(TimeExpression.class);
        assertThat(few).hasAtLeastOneElementOfType(EntityMention.class);
        assertThat(few).hasAtLeastOneElementOfType(Cue.class);
        assertThat(packed).isInstanceOf(MentionList.class).isEqualTo(many);
        assertThat(new Mentions(packed, List.of()).all()).isSameAs(packed);
        assertThat(packed.getLast()).isEqualTo(many.getLast());
        assertThat(packed.getFirst()).isEqualTo(many.getFirst());
    }

    @Test
    void fewMentionsStayAsTheyAre() throws IOException {
        List<Mention> few = mentions();
        MentionList.Builder builder = new MentionList.Builder();
        few.forEach(builder::add);

        assertThat(builder.build()).isNotInstanceOf(MentionList.class).isEqualTo(few);
    }

    private static List<Mention> mentions() throws IOException {
        String text = Files.readString(Path.of("seeds/articles/004_41fa55235164a91b.txt"));
        return new MentionRecogniser(new Gazetteer(List.of()))
                .recognise(new ArticleReader().read(Submission.ofText(text)))
                .all();
    }
}
