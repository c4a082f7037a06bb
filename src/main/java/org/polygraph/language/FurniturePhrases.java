package org.polygraph.language;

import org.polygraph.text.FoldedText;
import org.polygraph.text.PhraseTrie;

import tools.jackson.databind.JsonNode;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The words that stand around articles and are no part of them, in all languages that have {@code
 * lang/<tag>/boilerplate.yaml}: a page often carries them in another language than its article's.
 */
public final class FurniturePhrases {

    private static final FurniturePhrases LISTED = new FurniturePhrases();
    private static final int LONGEST_LABEL = 60;

    private final Set<String> labels = new HashSet<>();
    private final Set<String> sections = new HashSet<>();
    private final Set<String> leads = new HashSet<>();
    private final PhraseTrie<String> notices;

    private FurniturePhrases() {
        PhraseTrie.Builder<String> trie = PhraseTrie.builder();
        for (String tag : LanguageFiles.tags()) {
            Optional<JsonNode> file = LanguageFiles.read(tag, "boilerplate.yaml");
            if (file.isEmpty()) {
                continue;
            }
            collect(file.get(), "labels", labels);
            collect(file.get(), "sections", sections);
            collect(file.get(), "leads", leads);
            for (JsonNode notice : file.get().path("notices")) {
                trie.add(notice.asString(), FoldedText.fold(notice.asString()));
            }
        }
        notices = trie.build();
    }

    /** The listed phrases. */
    public static FurniturePhrases listed() {
        return LISTED;
    }

    /** Whether a whole line is such a label, whatever digits and signs stand around it. */
    public boolean isLabel(String line) {
        if (line.length() > LONGEST_LABEL) {
            return false;
        }
        String words = words(line);
        return labels.contains(words) || sections.contains(words);
    }

    /** Whether a whole line stands above a list of links to other articles. */
    public boolean isSection(String line) {
        return line.length() <= LONGEST_LABEL && sections.contains(words(line));
    }

    /** Whether a line begins as one that points to another article: "Read also: …". */
    public boolean isLead(String line) {
        int most = Math.min(line.length(), LONGEST_LABEL);
        for (int i = 0; i < most; i++) {
            char c = line.charAt(i);
            if (c == ':' || c == '：' || c == '|') {
                String words = words(line.substring(0, i));
                return leads.contains(words) || sections.contains(words);
            }
        }
        return false;
    }

    /** Number of different phrases of legal notices, cookie bars and prompts in a block. */
    public int notices(String block) {
        Set<String> found = new HashSet<>();
        notices.scan(FoldedText.of(block), (start, end, phrase) -> found.add(phrase));
        return found.size();
    }

    private static void collect(JsonNode file, String key, Set<String> into) {
        file.path(key).forEach(phrase -> into.add(words(phrase.asString())));
    }

    /** Folded, without what stands around the first and the last letter. */
    private static String words(String line) {
        String folded = FoldedText.fold(line);
        int start = 0;
        int end = folded.length();
        while (start < end && !isOfWord(folded.charAt(start))) {
            start++;
        }
        while (end > start && !isOfWord(folded.charAt(end - 1))) {
            end--;
        }
        return folded.substring(start, end);
    }

    private static boolean isOfWord(char c) {
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
