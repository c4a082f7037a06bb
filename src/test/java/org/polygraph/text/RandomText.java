package org.polygraph.text;

import java.util.Random;

/** Texts made at random of what bites: every script, marks, pairs, controls, halves of pairs. */
public final class RandomText {

    private static final String[] PIECES = {
        "a",
        "É",
        "e\u0301",
        "ﬁ",
        "½",
        "Ａ",
        "７",
        "ｶ\uff9e",
        "ガ",
        "か\u3099",
        "漢",
        "𠮷",
        "ー",
        "、",
        "한",
        "\u1112\u1161\u11ab",
        "ع",
        "ً",
        "لا",
        "ﷺ",
        "שׁ",
        "ב\u05bc",
        "हि",
        "क\u093c",
        "\u09c7\u09be",
        "ไทย",
        "İ",
        "ı",
        "ß",
        "ς",
        "Σ",
        "😀",
        "👨\u200d👩\u200d👧",
        "🇫🇷",
        "\u200f",
        "\u00ad",
        "\u200b",
        "\ufeff",
        " ",
        "\u00a0",
        "\u3000",
        "\n",
        "'",
        "’",
        "-",
        "$",
        "7",
        "٧",
        "\ud83d",
        "\udc00",
        "\u0307",
        "q\u0307",
        "\u2028",
        "Ǆ",
        "Å",
        "\u0345",
        "ᾳ",
        "\ufdfa",
    };

    private RandomText() {}

    public static String of(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(24); i > 0; i--) {
            boolean anything = random.nextInt(6) == 0;
            text.append(
                    anything
                            ? Character.toString(random.nextInt(0x110000))
                            : PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
