package org.polygraph.llm;

import org.polygraph.article.Diagnostic;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The diagnostics of one article: one for each flaw and place, with how often. A model can write
 * thousands of bad proposals; they fill no store.
 */
final class Notes {

    private static final int MOST_PLACES = 20;

    private record Note(Flaw flaw, Span place, String more) {}

    private final Map<Note, Integer> notes = new LinkedHashMap<>();
    private final Map<Flaw, Integer> places = new EnumMap<>(Flaw.class);

    void add(Flaw flaw, Span place) {
        add(flaw, place, 1);
    }

    /** Notes that something happened so often; nothing for 0. */
    void add(Flaw flaw, Span place, int times) {
        if (times > 0) {
            count(new Note(flaw, place, ""), times);
        }
    }

    void add(Flaw flaw, Span place, String more) {
        count(new Note(flaw, place, more), 1);
    }

    private void count(Note note, int times) {
        Note kept = note;
        if (!notes.containsKey(note) && places.merge(note.flaw(), 1, Integer::sum) > MOST_PLACES) {
            // From here on all go with the flaw's first place.
            kept =
                    notes.keySet().stream()
                            .filter(other -> other.flaw() == note.flaw())
                            .findFirst()
                            .orElse(note);
        }
        notes.merge(kept, times, Integer::sum);
    }

    List<Diagnostic> diagnostics() {
        List<Diagnostic> diagnostics = new ArrayList<>();
        notes.forEach(
                (note, times) -> {
                    String message = note.flaw().message();
                    message += note.more().isEmpty() ? "" : ": " + note.more();
                    message += times == 1 ? "" : " (" + times + " times)";
                    diagnostics.add(new Diagnostic(note.flaw().code(), message, note.place()));
                });
        return diagnostics;
    }
}
