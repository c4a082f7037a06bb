package org.polygraph.web.sparql;

import java.util.HexFormat;

/** Strings of JSON (RFC 8259, section 7). */
final class Json {

    private static final HexFormat HEX = HexFormat.of();

    private Json() {}

    static void string(RowBuffer out, String text) {
        out.ascii('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.ascii("\\\"");
                case '\\' -> out.ascii("\\\\");
                case '\n' -> out.ascii("\\n");
                case '\r' -> out.ascii("\\r");
                case '\t' -> out.ascii("\\t");
                default -> {
                    if (c < ' ') {
                        out.ascii("\\u").ascii(HEX.toHexDigits(c));
                    } else {
                        i += out.character(text, i);
                    }
                }
            }
        }
        out.ascii('"');
    }
}
