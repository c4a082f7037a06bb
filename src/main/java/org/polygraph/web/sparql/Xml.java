package org.polygraph.web.sparql;

/** Text of XML 1.0. What cannot stand in it becomes U+FFFD. */
final class Xml {

    private Xml() {}

    /** Escaped for content and for attributes in double quotes. */
    static void text(RowBuffer out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.ascii("&amp;");
                case '<' -> out.ascii("&lt;");
                case '>' -> out.ascii("&gt;");
                case '"' -> out.ascii("&quot;");
                case '\r' -> out.ascii("&#xD;");
                case '\n' -> out.ascii("&#xA;");
                case '\t' -> out.ascii("&#x9;");
                case '\uFFFE', '\uFFFF' -> out.text("\uFFFD");
                default -> {
                    if (c < ' ') {
                        out.text("\uFFFD");
                    } else {
                        i += out.character(text, i);
                    }
                }
            }
        }
    }
}
