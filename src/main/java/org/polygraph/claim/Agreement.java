package org.polygraph.claim;

/**
 * Whether an Arabic verb and a noun agree in gender, as far as their endings tell: رفض|ت الحكوم|ة,
 * رفض البرلمان.
 *
 * @param verb folded, in the third person of the past or the present
 */
record Agreement(String verb) {

    private static final String FEMININE = "ة";
    private static final String TA = "ت";
    private static final String YA = "ي";
    private static final String BROKEN_PLURAL = "ات";

    /**
     * @param noun folded words whose first is the noun
     * @return above 0 where they agree, below where they do not, 0 where nothing tells
     */
    int with(String noun) {
        int space = noun.indexOf(' ');
        String head = space < 0 ? noun : noun.substring(0, space);
        boolean feminineNoun = head.endsWith(FEMININE) || head.endsWith(BROKEN_PLURAL);
        if (isFeminine()) {
            return feminineNoun ? 1 : 0;
        }
        return feminineNoun ? -1 : 0;
    }

    private boolean isFeminine() {
        boolean future = verb.startsWith("س" + TA);
        boolean present = verb.startsWith(TA) && !verb.endsWith(TA);
        return future || present || verb.endsWith(TA) && !verb.startsWith(YA);
    }
}
