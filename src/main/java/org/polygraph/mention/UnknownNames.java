package org.polygraph.mention;

import org.polygraph.article.Segment;

import java.util.List;

/** Names that no gazetteer has, found by the words around them, as the script allows. */
final class UnknownNames {

    private UnknownNames() {}

    /** Candidates in one segment, beside the known names of the article. */
    static List<NameCandidate> find(
            ArticleText text, int number, NonOverlapping known, ArticleWords words) {
        Segment segment = text.article().segments().get(number);
        Passage passage = new Passage(text.folded(), number, segment, known, words);
        switch (passage.pack().language()) {
            case "ja" -> new JapaneseNames(passage).find();
            case "zh" -> new ChineseNames(passage).find();
            case "ko" -> new KoreanNames(passage).find();
            case "ar" -> {
                new CuedNames(passage).find();
                new OfficeBearers(passage).find();
            }
            case "hi" -> new CuedNames(passage).find();
            default -> {}
        }
        new ListedNames(passage).find();
        new CapitalisedNames(passage).find();
        return passage.found();
    }
}
