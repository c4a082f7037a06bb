package org.polygraph.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

class PhraseTrieTest {

    private static final String[] SYLLABLES = {
        "an", "to", "ber", "li", "ka", "ng", "삼", "성", "サム", "ال", "صين", "中", "𠮷", " ", "-", "é"
    };

    private final Random random = new Random(7);

    @Test
    void findsWhatLookingEverywhereFinds() {
        for (int round = 0; round < 300; round++) {
            Map<String, Integer> phrases = new LinkedHashMap<>();
            PhraseTrie.Builder<Integer> builder = PhraseTrie.builder();
            for (int i = 0; i < 60; i++) {
                String phrase = phrase(4).strip();
                if (!phrase.isEmpty() && phrases.putIfAbsent(FoldedText.fold(phrase), i) == null) {
                    builder.add(phrase, i);
                }
            }
            FoldedText text = FoldedText.of(phrase(60));
            assertThat(matches(builder.build(), text)).isEqualTo(expected(phrases, text));
        }
    }

    @Test
    void isTheSameAfterWritingAndReading() throws IOException {
        PhraseTrie.Builder<String> builder = PhraseTrie.builder();
        for (int i = 0; i < 5_000; i++) {
            String phrase = phrase(6);
            builder.add(phrase, phrase).add(phrase, "other");
        }
        PhraseTrie<String> trie = builder.build();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        trie.index().write(file);
        file.write(42);
        ByteBuffer in = ByteBuffer.wrap(file.toByteArray());
        PhraseTrie<String> read = PhraseTrie.of(PhraseIndex.read(in), trie.meanings());
        assertThat(in.remaining()).isEqualTo(1);
        assertThat(read.size()).isEqualTo(trie.size());
        FoldedText text = FoldedText.of(phrase(20_000));
        assertThat(matches(read, text)).isNotEmpty().isEqualTo(matches(trie, text));
    }

    @Test
    void refusesWhatIsNoIndex() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PhraseTrie.<String>builder().add("Acme", "x").build().index().write(file);
        byte[] bytes = file.toByteArray();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhraseIndex.read(ByteBuffer.wrap(bytes, 0, bytes.length - 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhraseIndex.read(ByteBuffer.wrap(bytes, 4, bytes.length - 4)));
        PhraseIndex index = PhraseIndex.read(ByteBuffer.wrap(bytes));
        assertThatIllegalArgumentException().isThrownBy(() -> PhraseTrie.of(index, List.of()));
    }

    /** What the index takes in memory is what it takes in a file. */
    @Test
    void takesAboutThirtyBytesAName() throws IOException {
        PhraseTrie.Builder<Integer> builder = PhraseTrie.builder();
        int names = 100_000;
        for (int i = 0; i < names; i++) {
            builder.add(phrase(8) + ' ' + phrase(6), i);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        builder.build().index().write(file);
        assertThat(file.size()).isLessThan(50 * names);
    }

    private static List<List<Integer>> matches(PhraseTrie<?> trie, FoldedText text) {
        List<List<Integer>> found = new ArrayList<>();
        trie.scan(text, (start, end, value) -> found.add(List.of(start, end, value.hashCode())));
        return found;
    }

    private static List<List<Integer>> expected(Map<String, Integer> phrases, FoldedText text) {
        List<List<Integer>> found = new ArrayList<>();
        for (int start = 0; start < text.length(); start++) {
            for (int end = start + 1; end <= text.length(); end++) {
                Integer value = phrases.get(text.substring(start, end));
                if (value != null
                        && WordEdges.canStart(text, start)
                        && WordEdges.canEnd(text, end)) {
                    found.add(List.of(start, end, value));
                }
            }
        }
        return found;
    }

    private String phrase(int syllables) {
        StringBuilder phrase = new StringBuilder();
        int count = 1 + random.nextInt(syllables);
        for (int i = 0; i < count; i++) {
            phrase.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return phrase.toString();
    }
}
