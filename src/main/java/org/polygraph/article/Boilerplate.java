package org.polygraph.article;

import org.polygraph.language.FurniturePhrases;

import java.util.List;

/**
 * Which blocks are no part of the article: navigation, prompts, counters, language lists, legal
 * notices. A block is marked for what it says (a listed label, a language's own name, a notice) or
 * for what its markup says, and a short line without a sentence for its neighbours. To mark a line
 * of the article is the worse error: running text needs two phrases of a notice, and where nothing
 * would be left, nothing is marked.
 */
final class Boilerplate {

    /** What a block by itself says for it. */
    private enum Evidence {
        /** It is running text, or introduced by running text. */
        BODY,
        /** A short line that could be a heading, an item or a link. */
        SHORT,
        /** A short line that seldom stands in an article: a counter, an icon's name. */
        ODD,
        /** Running text that says what notices say. */
        NOTICE,
        /** It is furniture wherever it stands. */
        CERTAIN
    }

    private static final int LONGEST_LINK = 45;
    private static final int LONGEST_TAIL_LINK = 75;
    private static final int LONGEST_HEADLINE = 140;
    private static final int NOTICES = 2;

    private final String text;
    private final List<Block> blocks;
    private final List<Shape> shapes;
    private final List<Wording> wordings;
    private final Evidence[] evidence;
    private final boolean[] marked;
    private final boolean spaced;

    private Boilerplate(
            String text, List<Block> blocks, List<Shape> shapes, List<Wording> wordings) {
        this.text = text;
        this.blocks = blocks;
        this.shapes = shapes;
        this.wordings = wordings;
        this.evidence = new Evidence[blocks.size()];
        this.marked = new boolean[blocks.size()];
        this.spaced = isSpaced(blocks, shapes);
    }

    /** By block number, whether it is boilerplate. */
    static boolean[] of(
            String text, List<Block> blocks, List<Shape> shapes, List<Wording> wordings) {
        Boilerplate boilerplate = new Boilerplate(text, blocks, shapes, wordings);
        boilerplate.weigh();
        boilerplate.languageLists();
        boilerplate.certain();
        boilerplate.notices();
        boilerplate.neighbours();
        boilerplate.linksBelowSections();
        boilerplate.tail();
        return boilerplate.leavesSomething() ? boilerplate.marked : new boolean[blocks.size()];
    }

    private void weigh() {
        boolean introduced = false;
        for (int i = 0; i < evidence.length; i++) {
            String line = blocks.get(i).span().of(text);
            evidence[i] = evidence(i, line);
            Shape shape = shapes.get(i);
            if (introduced && evidence[i] == Evidence.SHORT) {
                evidence[i] = Evidence.BODY;
                continue;
            }
            introduced = shape.end() == Shape.End.COLON && evidence[i] != Evidence.CERTAIN;
        }
    }

    private Evidence evidence(int i, String line) {
        Shape shape = shapes.get(i);
        FurniturePhrases.Found phrases = wordings.get(i).furniture();
        if (blocks.get(i).furniture()) {
            return Evidence.CERTAIN;
        }
        if (phrases.label()
                || phrases.lead() && shape.columns() <= LONGEST_HEADLINE
                || isCopyright(line)) {
            return Evidence.CERTAIN;
        }
        int notices = phrases.notices();
        if (notices >= NOTICES) {
            boolean certain = notices > NOTICES || !shape.isRunningText();
            return certain ? Evidence.CERTAIN : Evidence.NOTICE;
        }
        if (shape.isRunningText() || shape.sentences() > 0 && shape.end() != Shape.End.OPEN) {
            return Evidence.BODY;
        }
        return notices > 0 || isOdd(line, shape) ? Evidence.ODD : Evidence.SHORT;
    }

    private static boolean isCopyright(String line) {
        return line.startsWith("©") || line.startsWith("Copyright ©") || line.startsWith("(c) 20");
    }

    /** A counter ("232.09K 人気度", "0/400"), or the name of an icon ("qrCode", "robot"). */
    private static boolean isOdd(String line, Shape shape) {
        return shape.words() <= 3 && (isCounter(line, shape) || isIdentifier(line));
    }

    private static boolean isCounter(String line, Shape shape) {
        if (!Character.isDigit(line.charAt(0)) || shape.letters() > 12) {
            return false;
        }
        int i = 0;
        while (i < line.length() && (Character.isDigit(line.charAt(i)) || isSeparator(line, i))) {
            i++;
        }
        if (i == line.length()) {
            return true;
        }
        boolean scaled = "KkMmBb万萬만".indexOf(line.charAt(i)) >= 0;
        return scaled && (i + 1 == line.length() || line.charAt(i + 1) == ' ');
    }

    private static boolean isSeparator(String line, int i) {
        return ".,/:".indexOf(line.charAt(i)) >= 0;
    }

    /**
     * One word that a program would use as a name; a lower-case one, where sentences have capitals.
     */
    private static boolean isIdentifier(String line) {
        if (!line.chars().allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || c == '_'))) {
            return false;
        }
        return Character.isLowerCase(line.charAt(0));
    }

    /** Three languages' own names in a row are a choice of languages. */
    private void languageLists() {
        int i = 0;
        while (i < evidence.length) {
            int end = i;
            int names = 0;
            int others = 0;
            while (end < evidence.length && evidence[end] != Evidence.BODY && others < 2) {
                boolean name = wordings.get(end).languageName();
                names += name ? 1 : 0;
                others = name ? 0 : others + 1;
                end++;
                if (names == 0) {
                    break;
                }
            }
            if (names >= 3) {
                for (int k = i; k < end - others; k++) {
                    evidence[k] = Evidence.CERTAIN;
                }
            }
            i = end > i ? end : i + 1;
        }
    }

    private void certain() {
        for (int i = 0; i < marked.length; i++) {
            marked[i] = evidence[i] == Evidence.CERTAIN;
        }
    }

    /** A notice counts beside other furniture, or where the text begins or ends. */
    private void notices() {
        for (int i = 0; i < marked.length; i++) {
            if (evidence[i] == Evidence.NOTICE) {
                marked[i] = i <= 1 || i >= marked.length - 3 || isMarked(i - 1) || isNotice(i + 1);
            }
        }
    }

    private boolean isNotice(int i) {
        return isMarked(i) || i < evidence.length && evidence[i] == Evidence.NOTICE;
    }

    private boolean isMarked(int i) {
        return i >= 0 && i < marked.length && marked[i];
    }

    /**
     * Short lines share the fate of the group they stand in, where the group holds furniture. Two
     * odd lines make furniture of each other.
     */
    private void neighbours() {
        int start = 0;
        while (start < evidence.length) {
            int end = groupEnd(start);
            int odd = 0;
            int certain = 0;
            boolean running = false;
            for (int i = start; i < end; i++) {
                odd += evidence[i] == Evidence.ODD ? 1 : 0;
                certain += marked[i] ? 1 : 0;
                running |= evidence[i] == Evidence.BODY;
            }
            int furniture = odd + certain;
            boolean oddOnes = certain > 0 || odd > 1 || spaced && odd > 0 && end - start > 1;
            boolean all = oddOnes && furniture * 4 >= end - start && (spaced || furniture > 1);
            for (int i = start; i < end; i++) {
                boolean last = !spaced && i == end - 1 && end < evidence.length;
                boolean link =
                        evidence[i] == Evidence.SHORT
                                && all
                                && !running
                                && !last
                                && shapes.get(i).columns() <= LONGEST_LINK
                                && !saysSomething(i);
                marked[i] |= link || oddOnes && evidence[i] == Evidence.ODD;
            }
            start = end;
        }
    }

    /** Lines without an empty line between them; in a text without any, those without body. */
    private int groupEnd(int start) {
        boolean body = evidence[start] == Evidence.BODY;
        int end = start + 1;
        while (end < evidence.length
                && !blocks.get(end).apart()
                && (spaced || (evidence[end] == Evidence.BODY) == body)) {
            end++;
        }
        return end;
    }

    /** "Related articles" and the headlines below it. */
    private void linksBelowSections() {
        boolean below = false;
        for (int i = 0; i < marked.length; i++) {
            if (marked[i]) {
                FurniturePhrases.Found phrases = wordings.get(i).furniture();
                boolean list = shapes.get(i).end() == Shape.End.COLON && phrases.lead();
                below = phrases.section() || list || below;
                continue;
            }
            below =
                    below
                            && (evidence[i] == Evidence.SHORT || isQuestion(i))
                            && blocks.get(i).form() != Block.Form.HEADING
                            && shapes.get(i).columns() <= LONGEST_HEADLINE
                            && !isHeadingOfBody(i);
            marked[i] = below;
        }
    }

    private boolean isQuestion(int i) {
        return shapes.get(i).end() == Shape.End.QUESTION && shapes.get(i).sentences() == 1;
    }

    private boolean isHeadingOfBody(int i) {
        return i + 1 < evidence.length
                && evidence[i + 1] == Evidence.BODY
                && shapes.get(i + 1).isRunningText()
                && (blocks.get(i).apart() || !blocks.get(i + 1).apart());
    }

    /** Behind the last line of the article, short lines among furniture are furniture. */
    private void tail() {
        int last = evidence.length - 1;
        int furniture = 0;
        while (last >= 0 && (marked[last] || evidence[last] != Evidence.BODY)) {
            furniture += marked[last] ? 1 : 0;
            last--;
        }
        int length = evidence.length - 1 - last;
        if (furniture < 3 || furniture * 2 < length) {
            return;
        }
        boolean begun = false;
        for (int i = last + 1; i < evidence.length; i++) {
            begun |= marked[i] || evidence[i] == Evidence.ODD;
            boolean link = shapes.get(i).columns() <= LONGEST_TAIL_LINK && !saysSomething(i);
            marked[i] |= begun && link;
        }
    }

    /** A short line with a figure among several words says something, even without a verb. */
    private boolean saysSomething(int i) {
        Shape shape = shapes.get(i);
        return shape.digits() > 0 && shape.words() >= 4;
    }

    private boolean leavesSomething() {
        for (int i = 0; i < marked.length; i++) {
            if (!marked[i] && shapes.get(i).letters() > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text sets its paragraphs apart with empty lines. */
    private static boolean isSpaced(List<Block> blocks, List<Shape> shapes) {
        int running = 0;
        int apart = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (shapes.get(i).isRunningText()) {
                running++;
                apart += blocks.get(i).apart() ? 1 : 0;
            }
        }
        return running > 1 && apart * 3 >= running * 2;
    }
}
