package org.polygraph.mention;

import org.polygraph.mention.CueLexicon.Entry;
import org.polygraph.mention.CueLexicon.Hit;
import org.polygraph.text.FoldedText;
import org.polygraph.text.PhraseTrie;
import org.polygraph.text.WordEdges;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cues that begin with a particle, which Hangul writes on to the noun before it: 대륙그룹|의 계열사. The
 * longest particle that ends the noun's word is the one meant.
 */
final class AttachedCues {

    private static final int LONGEST = 3;

    private final PhraseTrie<Entry> cues;
    private final Set<String> particles;

    private AttachedCues(PhraseTrie<Entry> cues, Set<String> particles) {
        this.cues = cues;
        this.particles = particles;
    }

    /**
     * @param particles all that nouns are followed by; those of other scripts do not count
     */
    static Builder builder(List<String> particles) {
        return new Builder(
                particles.stream().filter(AttachedCues::isHangul).collect(Collectors.toSet()));
    }

    private static boolean isHangul(String particle) {
        return Character.UnicodeScript.of(particle.charAt(0)) == Character.UnicodeScript.HANGUL;
    }

    /** Adds those in a folded range that begin within a word. */
    void scan(FoldedText text, int from, int to, List<Hit> hits) {
        if (cues.size() == 0) {
            return;
        }
        for (int i = from; i < to; i++) {
            int start = text.charAt(i) == ' ' ? particleStart(text, from, i) : -1;
            if (start > from && !WordEdges.canStart(text, start)) {
                cues.matchAt(
                        text,
                        start,
                        to,
                        (first, end, entry) -> hits.add(new Hit(first, end, entry)));
            }
        }
    }

    /** Where the longest particle begins that ends a word; -1 where none does. */
    private int particleStart(FoldedText text, int from, int end) {
        for (int start = Math.max(from, end - LONGEST); start < end; start++) {
            StringBuilder last = new StringBuilder();
            for (int i = start; i < end; i++) {
                last.append(text.charAt(i));
            }
            if (particles.contains(last.toString())) {
                return start;
            }
        }
        return -1;
    }

    /** Collects them. */
    static final class Builder {

        private final PhraseTrie.Builder<Entry> cues = PhraseTrie.builder();
        private final Set<String> particles;

        private Builder(Set<String> particles) {
            this.particles = particles;
        }

        /** Takes a cue, if it begins with a particle. */
        void add(String written, Entry entry) {
            int space = written.indexOf(' ');
            if (space > 0 && particles.contains(written.substring(0, space))) {
                cues.add(written, entry);
            }
        }

        AttachedCues build() {
            return new AttachedCues(cues.build(), particles);
        }
    }
}
