package org.polygraph.claim;

import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Words for what somebody expects, by themselves or as the stems that compounds end in. */
final class ForecastNouns {

    private ForecastNouns() {}

    /** Where they stand in a sentence, in its order. */
    static List<Span> in(Sentence sentence) {
        List<Span> found = new ArrayList<>();
        FoldedText folded = sentence.folded();
        String text = folded.substring(0, folded.length());
        for (String noun : sentence.grammar().forecastNouns()) {
            for (int i = text.indexOf(noun); i >= 0; i = text.indexOf(noun, i + noun.length())) {
                Span local = folded.span(i, i + noun.length());
                int from = sentence.span().start();
                found.add(new Span(from + local.start(), from + local.end()));
            }
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }
}
