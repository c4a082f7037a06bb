package org.polygraph.mention;

import org.polygraph.text.Span;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The mentions of a long article, packed in blocks and made again when they are asked for. To go
 * through them in order is cheap; to jump about is not. Not to be changed; safe for use by many
 * threads.
 */
final class MentionList extends AbstractList<Mention> {

    private static final int BLOCK = 512;

    /** An article with fewer mentions keeps them as they are. */
    private static final int LONG = 20_000;

    /**
     * Mentions as they are packed.
     *
     * @param sorts of each mention in their order, {@code q}, {@code t}, or {@code s} for one that
     *     shares what it means with others
     */
    private record Block(
            String sorts, List<Quantity> quantities, List<TimeExpression> times, List<Use> uses) {}

    /** Where a name or cue stands, and the number of what it means. */
    private record Use(Span span, int meaning) {}

    /** What a name or cue is, wherever it stands. */
    private sealed interface Meaning {

        Mention at(Span span);

        record Named(Entity entity, double confidence, List<String> derivation) implements Meaning {
            @Override
            public Mention at(Span span) {
                return new EntityMention(span, entity, confidence, derivation);
            }
        }

        record Said(CueMeaning cue, List<String> derivation) implements Meaning {
            @Override
            public Mention at(Span span) {
                return new Cue(span, cue, derivation);
            }
        }
    }

    private record Unpacked(int block, List<Mention> mentions) {}

    private final List<byte[]> blocks;
    private final List<Meaning> meanings;
    private final int size;

    /** The block that was asked for last; of two threads either one's will do. */
    private volatile Unpacked last = new Unpacked(-1, List.of());

    private MentionList(List<byte[]> blocks, List<Meaning> meanings, int size) {
        this.blocks = blocks;
        this.meanings = meanings;
        this.size = size;
    }

    @Override
    public Mention get(int index) {
        int block = Objects.checkIndex(index, size) / BLOCK;
        Unpacked unpacked = last;
        if (unpacked.block() != block) {
            unpacked = new Unpacked(block, mentions(unpacked(blocks.get(block))));
            last = unpacked;
        }
        return unpacked.mentions().get(index % BLOCK);
    }

    @Override
    public int size() {
        return size;
    }

    private List<Mention> mentions(Block block) {
        Iterator<Quantity> quantities = block.quantities().iterator();
        Iterator<TimeExpression> times = block.times().iterator();
        Iterator<Use> uses = block.uses().iterator();
        List<Mention> mentions = new ArrayList<>(BLOCK);
        for (int i = 0; i < block.sorts().length(); i++) {
            switch (block.sorts().charAt(i)) {
                case 'q' -> mentions.add(quantities.next());
                case 't' -> mentions.add(times.next());
                default -> {
                    Use use = uses.next();
                    mentions.add(meanings.get(use.meaning()).at(use.span()));
                }
            }
        }
        return mentions;
    }

    private static byte[] packed(Block block) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(new FlatRecords().write(block));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static Block unpacked(byte[] bytes) {
        Inflater inflater = new Inflater(true);
        try (InflaterInputStream in =
                new InflaterInputStream(new ByteArrayInputStream(bytes), inflater)) {
            return new FlatRecords().read(ByteBuffer.wrap(in.readAllBytes()), Block.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            inflater.end();
        }
    }

    /** Takes mentions one by one, in their order. */
    static final class Builder {

        private final List<byte[]> blocks = new ArrayList<>();
        private final Map<Meaning, Integer> meanings = new HashMap<>();
        private final List<Meaning> byNumber = new ArrayList<>();
        private List<Mention> waiting = new ArrayList<>();

        void add(Mention mention) {
            waiting.add(mention);
            if (waiting.size() >= LONG || waiting.size() == BLOCK && !blocks.isEmpty()) {
                pack();
            }
        }

        /** All that were added; packed where they are many. */
        List<Mention> build() {
            if (blocks.isEmpty()) {
                return List.copyOf(waiting);
            }
            int size = blocks.size() * BLOCK + waiting.size();
            if (!waiting.isEmpty()) {
                blocks.add(packed(block(waiting)));
            }
            return new MentionList(List.copyOf(blocks), List.copyOf(byNumber), size);
        }

        private void pack() {
            int from = 0;
            for (; from + BLOCK <= waiting.size(); from += BLOCK) {
                blocks.add(packed(block(waiting.subList(from, from + BLOCK))));
            }
            waiting = new ArrayList<>(waiting.subList(from, waiting.size()));
        }

        private Block block(List<Mention> mentions) {
            StringBuilder sorts = new StringBuilder(BLOCK);
            List<Quantity> quantities = new ArrayList<>();
            List<TimeExpression> times = new ArrayList<>();
            List<Use> uses = new ArrayList<>();
            for (Mention mention : mentions) {
                switch (mention) {
                    case Quantity quantity -> {
                        sorts.append('q');
                        quantities.add(quantity);
                    }
                    case TimeExpression time -> {
                        sorts.append('t');
                        times.add(time);
                    }
                    case EntityMention name -> {
                        sorts.append('s');
                        uses.add(new Use(name.span(), number(meaning(name))));
                    }
                    case Cue cue -> {
                        sorts.append('s');
                        uses.add(new Use(cue.span(), number(meaning(cue))));
                    }
                }
            }
            return new Block(sorts.toString(), quantities, times, uses);
        }

        private static Meaning meaning(EntityMention name) {
            return new Meaning.Named(name.entity(), name.confidence(), name.derivation());
        }

        private static Meaning meaning(Cue cue) {
            return new Meaning.Said(cue.meaning(), cue.derivation());
        }

        private int number(Meaning meaning) {
            Integer number = meanings.putIfAbsent(meaning, byNumber.size());
            if (number != null) {
                return number;
            }
            byNumber.add(meaning);
            return byNumber.size() - 1;
        }
    }
}
