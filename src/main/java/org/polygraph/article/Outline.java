package org.polygraph.article;

import org.jspecify.annotations.Nullable;
import org.polygraph.text.FoldedText;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What each block is to the others: title, heading, list item with the block that introduces it, or
 * running text.
 */
final class Outline {

    private final String text;
    private final List<Block> blocks;
    private final List<Shape> shapes;
    private final Repeats repeats;
    private final boolean[] boilerplate;
    private final Segment.Kind[] kinds;
    private final int[] leadIns;

    private Outline(
            String text,
            List<Block> blocks,
            List<Shape> shapes,
            Repeats repeats,
            boolean[] boilerplate) {
        this.text = text;
        this.blocks = blocks;
        this.shapes = shapes;
        this.repeats = repeats;
        this.boilerplate = boilerplate;
        this.kinds = new Segment.Kind[blocks.size()];
        this.leadIns = new int[blocks.size()];
    }

    /**
     * @param title the headline where it is known, or null to find it
     */
    static Outline of(
            String text,
            List<Block> blocks,
            List<Shape> shapes,
            Repeats repeats,
            boolean[] boilerplate,
            @Nullable String title) {
        Outline outline = new Outline(text, blocks, shapes, repeats, boilerplate);
        Arrays.fill(outline.kinds, Segment.Kind.SENTENCE);
        Arrays.fill(outline.leadIns, -1);
        outline.lists();
        outline.headings();
        outline.title(title);
        return outline;
    }

    /** What the first segment of a block is; what follows in it are sentences. */
    Segment.Kind kind(int block) {
        return kinds[block];
    }

    /** The block whose last segment introduces this list item, or -1. */
    int leadIn(int block) {
        return leadIns[block];
    }

    /** The headline's block, or -1 where there is none. */
    int title() {
        return Arrays.asList(kinds).indexOf(Segment.Kind.TITLE);
    }

    private void lists() {
        int introducedBy = -1;
        boolean marked = false;
        for (int i = 0; i < kinds.length; i++) {
            if (boilerplate[i]) {
                introducedBy = -1;
                continue;
            }
            boolean item = blocks.get(i).form() == Block.Form.ITEM;
            if (introducedBy >= 0) {
                boolean first = introducedBy == i - 1;
                marked = first ? item : marked;
                boolean goesOn = marked ? item : !item && isPlainItem(i, first);
                introducedBy = goesOn ? introducedBy : -1;
            }
            if (item || introducedBy >= 0) {
                kinds[i] = Segment.Kind.LIST_ITEM;
                leadIns[i] = introducedBy;
            }
            if (introducedBy < 0 && shapes.get(i).end() == Shape.End.COLON) {
                introducedBy = i;
            }
        }
    }

    /** An item without a mark, as in "… in talks with:" and then a party a line. */
    private boolean isPlainItem(int i, boolean first) {
        Shape shape = shapes.get(i);
        boolean ends = shape.end() == Shape.End.OPEN || shape.end() == Shape.End.PAUSE;
        return blocks.get(i).form() == Block.Form.TEXT
                && ends
                && shape.sentences() == 0
                && !shape.isRunningText()
                && (first || !blocks.get(i).apart() || blocks.get(i - 1).apart());
    }

    private void headings() {
        boolean above = false; // whether running text comes before the next heading
        for (int i = kinds.length - 1; i >= 0; i--) {
            if (boilerplate[i]) {
                continue;
            }
            if (kinds[i] == Segment.Kind.LIST_ITEM) {
                above = true;
                continue;
            }
            boolean marked = blocks.get(i).form() == Block.Form.HEADING;
            boolean row = blocks.get(i).form() == Block.Form.ROW;
            if (marked || above && !row && shapes.get(i).isHeadingLike() && isShorterThanNext(i)) {
                kinds[i] = Segment.Kind.HEADING;
            } else {
                above = shapes.get(i).isRunningText() || shapes.get(i).end() == Shape.End.COLON;
            }
        }
    }

    private boolean isShorterThanNext(int i) {
        int next = i + 1;
        while (next < kinds.length && (boilerplate[next] || kinds[next] == Segment.Kind.HEADING)) {
            next++;
        }
        return next < kinds.length
                && (shapes.get(i).columns() < shapes.get(next).columns()
                        || shapes.get(next).end() == Shape.End.COLON
                        || kinds[next] == Segment.Kind.LIST_ITEM);
    }

    private void title(@Nullable String given) {
        int found = given == null || given.isBlank() ? -1 : equalTo(given);
        found = found < 0 ? found() : found;
        if (found >= 0) {
            kinds[found] = Segment.Kind.TITLE;
        }
    }

    private int equalTo(String given) {
        String folded = FoldedText.fold(given.strip());
        for (int i = 0; i < kinds.length; i++) {
            if (!boilerplate[i]
                    && !repeats.isRepeat(i)
                    && blocks.get(i).span().length() <= given.length() * 2 + 8
                    && FoldedText.fold(blocks.get(i).span().of(text)).equals(folded)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The heading above all else; where the text begins without one and has a second copy, the
     * heading above that.
     */
    private int found() {
        int first = firstBody(0);
        if (first < 0 || kinds[first] == Segment.Kind.HEADING) {
            return first;
        }
        for (int i = first + 1; i + 1 < kinds.length; i++) {
            if (kinds[i] == Segment.Kind.HEADING
                    && !repeats.isRepeat(i)
                    && Objects.equals(repeats.original(i + 1), first)) {
                return i;
            }
        }
        return -1;
    }

    private int firstBody(int from) {
        for (int i = from; i < kinds.length; i++) {
            if (!boilerplate[i]) {
                return i;
            }
        }
        return -1;
    }
}
