package org.polygraph.mention;

import org.apache.lucene.analysis.ja.dict.JaMorphData;
import org.apache.lucene.analysis.ja.dict.TokenInfoDictionary;
import org.apache.lucene.analysis.ja.dict.TokenInfoFST;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.fst.FST;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What IPADIC, the dictionary of Lucene's Kuromoji, says a Japanese word is. Words are looked up
 * whole where the script or a cue bounds them; the text is not taken apart into words, which costs
 * as much as all the rest of the extraction. The dictionary is loaded when it is first asked.
 */
final class JapaneseDictionary {

    private static final String PROPER = "名詞-固有名詞-";

    private static final class Loaded {
        static final TokenInfoDictionary WORDS = TokenInfoDictionary.getInstance();
        static final JaMorphData SENSES = WORDS.getMorphAttributes();
    }

    private final TokenInfoFST surfaces = Loaded.WORDS.getFST();
    private final FST.BytesReader bytes = surfaces.getBytesReader();
    private final FST.Arc<Long> arc = new FST.Arc<>();
    private final IntsRef words = new IntsRef();

    /** Whether it may be a surname, whatever else it is. */
    boolean isSurname(String text, int from, int end) {
        return find(text, from, end) && is(PROPER + "人名-姓", false);
    }

    /** Whether it names an organisation and is nothing else. */
    boolean isOrganization(String text, int from, int end) {
        return find(text, from, end) && is(PROPER + "組織", true);
    }

    /** Whether it names a place and is nothing else. */
    boolean isPlace(String text, int from, int end) {
        return find(text, from, end) && is(PROPER + "地域-一般", true);
    }

    private boolean is(String kind, boolean only) {
        for (int i = 0; i < words.length; i++) {
            if (partOfSpeech(i).equals(kind) != only) {
                return !only;
            }
        }
        return only;
    }

    private String partOfSpeech(int i) {
        return Loaded.SENSES.getPartOfSpeech(words.ints[words.offset + i]);
    }

    /** Finds the entries that are written like it, into {@link #words}. */
    private boolean find(String text, int from, int end) {
        try {
            surfaces.getFirstArc(arc);
            int source = 0;
            for (int i = from; i < end; i++) {
                if (surfaces.findTargetArc(text.charAt(i), arc, arc, i == from, bytes) == null) {
                    return false;
                }
                source += arc.output().intValue();
            }
            if (!arc.isFinal()) {
                return false;
            }
            Loaded.WORDS.lookupWordIds(source + arc.nextFinalOutput().intValue(), words);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the dictionary is in memory
        }
    }
}
