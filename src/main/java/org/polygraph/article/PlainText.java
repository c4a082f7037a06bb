package org.polygraph.article;

import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.List;

/** The blocks of a plain text: its lines, where they are not empty. */
final class PlainText {

    private static final String BULLETS = "•·▪▫■□●○◦‣⁃∙◆◇▶►➤➢✓✔★☆*-–・※";
    private static final int LONGEST_NUMBER = 3;

    private PlainText() {}

    static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        boolean apart = true;
        int start = 0;
        while (start <= text.length()) {
            int end = lineEnd(text, start);
            Span line = trimmed(text, start, end);
            if (line.length() == 0) {
                apart |= start < text.length();
            } else {
                blocks.add(block(text, line, apart));
                apart = false;
            }
            start = end + 1;
            if (end + 1 < text.length()
                    && text.charAt(end) == '\r'
                    && text.charAt(end + 1) == '\n') {
                start++;
            }
        }
        return blocks;
    }

    private static Block block(String text, Span line, boolean apart) {
        int content = afterMark(text, line);
        boolean item = content > line.start();
        return new Block(
                line,
                new Span(content, line.end()),
                item ? Block.Form.ITEM : Block.Form.TEXT,
                apart,
                false);
    }

    /** Where a line's words begin, behind the mark of a list item. */
    static int afterMark(String text, Span line) {
        char first = text.charAt(line.start());
        int i = line.start();
        if (BULLETS.indexOf(first) >= 0) {
            i++;
        } else {
            i = afterNumber(text, line);
        }
        if (i == line.start() || i >= line.end() || !Blanks.isBlank(text.charAt(i))) {
            return line.start();
        }
        while (i < line.end() && Blanks.isBlank(text.charAt(i))) {
            i++;
        }
        return i < line.end() ? i : line.start();
    }

    /** Behind "1)", "(1)", "a)" or "①"; "1." is an ordinal as often as not and stays. */
    private static int afterNumber(String text, Span line) {
        int i = line.start();
        char first = text.charAt(i);
        if (first >= '①' && first <= '⓿') {
            return i + 1;
        }
        boolean open = first == '(';
        int from = open ? i + 1 : i;
        int to = from;
        while (to < line.end()
                && to - from < LONGEST_NUMBER
                && Character.isDigit(text.charAt(to))) {
            to++;
        }
        if (to == from && to < line.end() && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return to > from && to < line.end() && text.charAt(to) == ')' ? to + 1 : i;
    }

    private static int lineEnd(String text, int start) {
        int end = start;
        while (end < text.length() && !isLineBreak(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isLineBreak(char c) {
        return c == '\n'
                || c == '\r'
                || c == '\u000b'
                || c == '\f'
                || c == '\u0085'
                || c == '\u2028'
                || c == '\u2029';
    }

    static Span trimmed(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Blanks.isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && Blanks.isBlank(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }
}
