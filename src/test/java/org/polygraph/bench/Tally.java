package org.polygraph.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Right, spurious and missed answers, and what follows from them. */
final class Tally {

    private int right;
    private int spurious;
    private int missed;

    /**
     * Adds one text. Answers on words whose meaning in the corpus is {@link Answer.Kind#OTHER} are
     * neither right nor wrong, since not everybody has a word for it.
     */
    void add(List<Answer> corpus, List<Answer> given) {
        List<Answer> open = new ArrayList<>(corpus);
        for (Answer answer : given) {
            if (answer.kind() == Answer.Kind.OTHER || isUndecided(corpus, answer)) {
                continue;
            }
            if (takeMatch(open, answer)) {
                right++;
            } else {
                spurious++;
            }
        }
        missed += (int) open.stream().filter(a -> a.kind() != Answer.Kind.OTHER).count();
    }

    private static boolean isUndecided(List<Answer> corpus, Answer answer) {
        return corpus.stream().anyMatch(c -> c.kind() == Answer.Kind.OTHER && c.overlaps(answer));
    }

    private static boolean takeMatch(List<Answer> open, Answer answer) {
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).agreesWith(answer)) {
                open.remove(i);
                return true;
            }
        }
        return false;
    }

    double precision() {
        return right + spurious == 0 ? 1 : (double) right / (right + spurious);
    }

    double recall() {
        return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    double f1() {
        return right == 0 ? 0 : 2.0 * right / (2 * right + spurious + missed);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f / %.2f / %.2f", precision(), recall(), f1());
    }
}
