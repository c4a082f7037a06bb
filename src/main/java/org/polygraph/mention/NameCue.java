package org.polygraph.mention;

/** What a word beside a name, or at its edge, says about it. */
enum NameCue {
    /** Stands before or behind a person's name without being part of it: President, CEO, 社長. */
    TITLE("titles"),
    /** Written behind a person's name: さん, 씨, 先生. */
    HONORIFIC("honorifics"),
    /** Begins an organisation's name: Universidad, Ministry of, وزارة. */
    ORGANIZATION_HEAD("organization-heads"),
    /** Written small before an organisation's name and part of it: ministère de la Justice. */
    ORGANIZATION_NOUN("organization-nouns"),
    /** Ends an organisation's name: Inc., Bank, 大学. */
    ORGANIZATION_TAIL("organization-tails"),
    /** Stands before an organisation's name: the company, شركة. */
    ORGANIZATION_LABEL("organization-labels"),
    /** Ends an organisation's name and is written small: университет, paysanne. */
    ORGANIZATION_SMALL_TAIL("organization-small-tails"),
    /** Follows an organisation's name: shares, said it would. */
    ORGANIZATION_BEHIND("organization-behind"),
    /** The whole name of an authority that each country has: Finanzministerium, 保健福祉部. */
    INSTITUTION("institutions"),
    /** The whole name of a town or region that the language's newspapers often name: 成都. */
    TOWN("towns"),
    /** Stands before a product's name: the drug, Medikament. */
    PRODUCT_LABEL("product-labels"),
    /** Begins a place's name: Lake, Mount, Rio. */
    PLACE_HEAD("place-heads"),
    /** Ends a place's name: City, County, 市. */
    PLACE_TAIL("place-tails"),
    /** Written small behind a place's name and part of it: Московская область. */
    PLACE_NOUN("place-nouns"),
    /** Follows a place's name without being part of it: ilçesi, nehri. */
    PLACE_BEHIND("place-behind"),
    /** Stands before a place's name: city of, город. */
    PLACE_LABEL("place-labels"),
    /** Begins a law's name: loi, Ley. */
    LAW_HEAD("law-heads"),
    /** Ends a law's name: Act, 法. */
    LAW_TAIL("law-tails"),
    /** Stands beside the name of somebody who says something: 表示, said. */
    SPEECH("speech");

    private final String key;

    NameCue(String key) {
        this.key = key;
    }

    /** Whether it stands at a name's end. */
    boolean isEnding() {
        return this == ORGANIZATION_TAIL
                || this == PLACE_TAIL
                || this == LAW_TAIL
                || this == HONORIFIC;
    }

    /** Its list in {@code names.yaml}. */
    String key() {
        return key;
    }
}
