package org.polygraph.mention;

import org.polygraph.mention.NameCorpusTest.Case;
import org.polygraph.mention.NameCorpusTest.Named;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Prints precision and recall of the names of a corpus, each name with its exact span and class.
 *
 * <p>Arguments are the keys of the corpus to read; with {@code -v} it also prints what was missed
 * and what was wrong.
 */
final class NameScores {

    private int right;
    private int found;
    private int gold;

    public static void main(String[] args) throws IOException {
        List<String> keys = new ArrayList<>(List.of(args));
        boolean verbose = keys.remove("-v");
        Map<String, List<Case>> byLanguage = new TreeMap<>();
        for (String key : keys.isEmpty() ? List.of("cases", "open") : keys) {
            for (Case example : NameCorpusTest.cases(key)) {
                byLanguage.computeIfAbsent(example.language(), l -> new ArrayList<>()).add(example);
            }
        }
        NameScores all = new NameScores();
        for (var language : byLanguage.entrySet()) {
            NameScores scores = new NameScores();
            language.getValue().forEach(c -> scores.add(c, verbose));
            scores.print(language.getKey());
            all.right += scores.right;
            all.found += scores.found;
            all.gold += scores.gold;
        }
        all.print("all");
    }

    private void add(Case example, boolean verbose) {
        String plain = NameCorpusTest.plain(example);
        Set<Named> marked = NameCorpusTest.marked(example.marked().strip());
        Set<Named> names = new HashSet<>();
        for (EntityMention mention : NameCorpusTest.mentions(plain, example)) {
            names.add(Named.of(mention));
        }
        Set<Named> both = new HashSet<>(marked);
        both.retainAll(names);
        right += both.size();
        found += names.size();
        gold += marked.size();
        if (verbose && !marked.equals(names)) {
            System.out.println(example.language() + "  " + example.marked().strip());
            System.out.println("  ->" + NameCorpusTest.mark(plain, example));
        }
    }

    private void print(String what) {
        double precision = found == 0 ? 1 : right / (double) found;
        double recall = gold == 0 ? 1 : right / (double) gold;
        System.out.printf(
                "%-4s names %4d  precision %.2f  recall %.2f  F1 %.2f%n",
                what, gold, precision, recall, 2 * precision * recall / (precision + recall));
    }
}
