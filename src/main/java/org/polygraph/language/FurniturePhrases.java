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

    /**
     * What of the listed phrases a block says.
     *
     * @param label whether all of it is a label, whatever digits and signs stand around it
     * @param section whether all of it stands above a list of links to other articles
     * @param lead whether it begins as one that points to another article: "Read also: …"
     * @param notices number of different phrases of legal notices, cookie bars and prompts
     */
    public record Found(boolean label, boolean section, boolean lead, int notices) {}

    /** The listed phrases that a block says. Time: linear. */
    public Found find(FoldedText block) {
        String beginning = block.substring(0, Math.min(block.length(), LONGEST_LABEL + 1));
        String words = beginning.length() > LONGEST_LABEL ? "" : words(beginning);
        boolean section = sections.contains(words);
        return new Found(
                section || labels.contains(words), section, isLead(beginning), notices(block));
    }

    private boolean isLead(String beginning) {
        for (int i = 0; i < beginning.length(); i++) {
            char c = beginning.charAt(i);
            if (c == ':' || c == '|') {
                String words = words(beginning.substring(0, i));
                return leads.contains(words) || sections.contains(words);
            }
        }
        return false;
    }

    private int notices(FoldedText block) {
        Set<String> found = new HashSet<>(4);
        notices.scan(block, (start, end, phrase) -> found.add(phrase));
        return found.size();
    }

    private static void collect(JsonNode file, String key, Set<String> into) {
        file.path(key).forEach(phrase -> into.add(words(FoldedText.fold(phrase.asString()))));
    }

    /** Without what stands around the first and the last letter. */
    private static String words(String folded) {
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
