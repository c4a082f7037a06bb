package org.polygraph.article;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import org.polygraph.text.Span;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * The text of a page as a reader sees it: a line for each block, an empty line between paragraphs,
 * a mark before list items, table cells in a row. Everything stays in its order.
 */
final class HtmlText implements NodeFilter {

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> CLOSE = Set.of("li", "tr", "dt", "dd", "option", "br");
    private static final Set<String> LINES = Set.of("td", "th", "tr", "li", "dt", "dd", "br", "hr");

    /**
     * So many links in blocks that are nothing but links are a way through the site; two do in one
     * line.
     */
    private static final int LEAST_LINKS = 3;

    private final HtmlFurniture furniture;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Integer> links = new ArrayList<>();
    private final Deque<int[]> lists = new ArrayDeque<>();
    private boolean apart;
    private boolean space;
    private int inFurniture;
    private int inHeading;
    private int inLink;
    private int inPre;
    private int linkCharacters;
    private int linksInLine;
    private int cellsInLine;
    private @Nullable String mark;

    private HtmlText(HtmlFurniture furniture) {
        this.furniture = furniture;
    }

    static HtmlText of(Element root) {
        HtmlText html = new HtmlText(HtmlFurniture.of(root));
        root.filter(html);
        html.endLine();
        html.markRunsOfLinks();
        return html;
    }

    String text() {
        return text.toString();
    }

    List<Block> blocks() {
        return blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            add(words.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.SKIP_CHILDREN;
        }
        if (HtmlFurniture.isDropped(element)) {
            space = true;
            return FilterResult.SKIP_ENTIRELY;
        }
        enter(element, element.normalName());
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String name = element.normalName();
        if (isBlock(element, name) && !name.equals("td") && !name.equals("th")) {
            endLine();
            apart |= !CLOSE.contains(name);
        }
        inHeading -= HEADINGS.contains(name) ? 1 : 0;
        inLink -= name.equals("a") ? 1 : 0;
        inPre -= name.equals("pre") ? 1 : 0;
        inFurniture -= inFurniture > 0 && furniture.isFurniture(element) ? 1 : 0;
        if (isList(name) && !lists.isEmpty()) {
            lists.pop();
        }
        if (name.equals("li")) {
            mark = null;
        }
        return FilterResult.CONTINUE;
    }

    private void enter(Element element, String name) {
        if (name.equals("td") || name.equals("th")) {
            if (!line.isEmpty()) {
                line.append(" |");
                cellsInLine++;
                space = true;
            }
        } else if (isBlock(element, name)) {
            endLine();
            apart |= !CLOSE.contains(name);
        }
        inHeading += HEADINGS.contains(name) ? 1 : 0;
        inPre += name.equals("pre") ? 1 : 0;
        inFurniture += furniture.isFurniture(element) ? 1 : 0;
        if (name.equals("a")) {
            inLink++;
            linksInLine++;
            space |= element.previousSibling() instanceof Element before && before.nameIs("a");
        }
        if (isList(name)) {
            lists.push(new int[] {name.equals("ol") ? 0 : -1});
        }
        if (name.equals("li")) {
            mark = nextMark();
        }
    }

    private String nextMark() {
        int[] counter = lists.peek();
        return counter == null || counter[0] < 0 ? "• " : ++counter[0] + ") ";
    }

    private static boolean isList(String name) {
        return name.equals("ul") || name.equals("ol");
    }

    private static boolean isBlock(Element element, String name) {
        return LINES.contains(name) || element.isBlock() && !name.equals("a");
    }

    /** Adds words as a browser sets them: any white space is one space. */
    private void add(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\n' && inPre > 0) {
                endLine();
            } else if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                space = true;
            } else {
                if (space && !line.isEmpty()) {
                    line.append(' ');
                }
                space = false;
                line.append(c == '\u2028' || c == '\u2029' || c == '\u0085' ? ' ' : c);
                linkCharacters += inLink > 0 ? 1 : 0;
            }
        }
    }

    private void endLine() {
        space = false;
        Span inside = PlainText.trimmed(line.toString(), 0, line.length());
        if (inside.length() > 0) {
            addBlock(inside.of(line));
        }
        line.setLength(0);
        linkCharacters = 0;
        linksInLine = 0;
        cellsInLine = 0;
    }

    private void addBlock(String words) {
        if (!text.isEmpty()) {
            text.append(apart ? "\n\n" : "\n");
        }
        String prefix = mark == null ? "" : mark;
        int start = text.length();
        text.append(prefix).append(words);
        Span all = new Span(start, text.length());
        blocks.add(
                new Block(
                        all,
                        new Span(start + prefix.length(), all.end()),
                        form(),
                        apart,
                        inFurniture > 0));
        boolean link = linkCharacters * 10 >= words.length() * 8;
        links.add(!link ? 0 : linksInLine > 1 ? LEAST_LINKS : 1);
        mark = null;
        apart = false;
    }

    private Block.Form form() {
        if (inHeading > 0) {
            return Block.Form.HEADING;
        }
        if (mark != null) {
            return Block.Form.ITEM;
        }
        return cellsInLine > 0 ? Block.Form.ROW : Block.Form.TEXT;
    }

    private void markRunsOfLinks() {
        int start = 0;
        while (start < blocks.size()) {
            int end = start;
            int count = 0;
            while (end < blocks.size() && isLink(end)) {
                count += links.get(end++);
            }
            if (count >= LEAST_LINKS && !isIntroduced(start)) {
                for (int i = start; i < end; i++) {
                    blocks.set(i, blocks.get(i).asFurniture());
                }
            }
            start = Math.max(end, start + 1);
        }
    }

    private boolean isLink(int i) {
        return links.get(i) > 0 && !Shape.of(text, blocks.get(i).span()).isRunningText();
    }

    private boolean isIntroduced(int i) {
        return i > 0
                && !blocks.get(i - 1).furniture()
                && Shape.of(text, blocks.get(i - 1).span()).end() == Shape.End.COLON;
    }
}
