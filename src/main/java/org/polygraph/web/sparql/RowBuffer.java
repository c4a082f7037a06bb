package org.polygraph.web.sparql;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** UTF-8 being put together, to leave as a whole: a row, a node object, a description. */
final class RowBuffer {

    private static final int REPLACEMENT = 0xFFFD;

    private byte[] bytes = new byte[1024];
    private int length;

    /** ASCII only. */
    RowBuffer ascii(String text) {
        int end = text.length();
        room(end);
        for (int i = 0; i < end; i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
        return this;
    }

    RowBuffer ascii(char character) {
        room(1);
        bytes[length++] = (byte) character;
        return this;
    }

    /** Any text as it is. */
    RowBuffer text(String text) {
        for (int i = 0; i < text.length(); i++) {
            i += character(text, i);
        }
        return this;
    }

    /**
     * Puts the character that begins at an index.
     *
     * @return how many further chars it has
     */
    int character(String text, int index) {
        char c = text.charAt(index);
        room(4);
        if (c < 0x80) {
            bytes[length++] = (byte) c;
            return 0;
        }
        if (c < 0x800) {
            bytes[length++] = (byte) (0xC0 | c >> 6);
            bytes[length++] = (byte) (0x80 | c & 0x3F);
            return 0;
        }
        int point = text.codePointAt(index);
        if (point > 0xFFFF) {
            bytes[length++] = (byte) (0xF0 | point >> 18);
            bytes[length++] = (byte) (0x80 | point >> 12 & 0x3F);
            bytes[length++] = (byte) (0x80 | point >> 6 & 0x3F);
            bytes[length++] = (byte) (0x80 | point & 0x3F);
            return 1;
        }
        int whole = Character.isSurrogate(c) ? REPLACEMENT : c;
        bytes[length++] = (byte) (0xE0 | whole >> 12);
        bytes[length++] = (byte) (0x80 | whole >> 6 & 0x3F);
        bytes[length++] = (byte) (0x80 | whole & 0x3F);
        return 0;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    /** Hands on what there is and begins anew. */
    void send(OutputStream out) {
        try {
            out.write(bytes, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        length = 0;
    }
}
