package org.polygraph.collation;

import org.polygraph.collation.Report.Figure;

/** Tells one story, of a plant and its jobs, in a language, with or without a mistake. */
final class Teller {

    private final String language;
    private final String euros;
    private final String share;
    private Figure sum;
    private Figure cut;
    private String year = "2028";
    private String owner = "org:siemens";
    private String comparison = "exceeds";
    private String hiring = "asserted";
    private boolean lost;
    private boolean cutLeftOut;

    Teller(String language, String euros, String share) {
        this.language = language;
        this.euros = euros;
        this.share = share;
        this.sum = Figure.money(euros, "2.5E9", "EUR");
        this.cut = Figure.percent(share, "12");
    }

    Teller swap(String quote, Figure figure) {
        if (quote.equals(euros)) {
            sum = figure;
        } else {
            cut = figure;
        }
        return this;
    }

    Teller inYear(String other) {
        year = other;
        return this;
    }

    /** Another owner of the plant, in the sentence on jobs. */
    Teller of(String other) {
        owner = other;
        return this;
    }

    Teller comparing(String relation) {
        comparison = relation;
        return this;
    }

    Teller denying() {
        hiring = "denied";
        return this;
    }

    Teller perhaps() {
        hiring = "possible";
        return this;
    }

    Teller losing(String quote) {
        lost = quote.equals(euros);
        return this;
    }

    Teller without(String quote) {
        cutLeftOut = quote.equals(share);
        return this;
    }

    Report report() {
        Report report =
                new Report(
                        language,
                        """
                        %1$s: Siemens, Leipzig
                        Siemens %1$s Leipzig %2$s.
                        %4$s %1$s 1,200?
                        Siemens (%1$s) Bosch.
                        CO2 %1$s %3$s.
                        %1$s – %5$s.
                        """
                                .formatted(
                                        language,
                                        euros,
                                        cutLeftOut ? "" : share,
                                        owner.substring(4),
                                        year));
        report.in("Siemens " + language).mentions("leipzig", "bosch");
        if (lost) {
            report.lost(euros);
        } else {
            report.claim("org:siemens", "invests", null, sum);
        }
        report.in("1,200")
                .add(owner, "hires", null, Figure.count("1,200", "1200"), null, hiring)
                .in("(" + language)
                .claim("org:siemens", comparison, "org:bosch")
                .in(language + " – ")
                .claim("plant", "ready", null, null, year);
        if (!cutLeftOut) {
            report.in("CO2").claim("emissions", "declinesBy", null, cut);
        }
        return report;
    }
}
