package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.text.FoldedText;

import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a cue says. */
public sealed interface CueMeaning {

    /** Where a cue's partner stands, seen from the cue in the direction of reading. */
    enum Side {
        BEFORE,
        AFTER,
        EITHER,
        /** Not in the sentence: what was talked about before it. */
        CONTEXT,
        /** Whoever the sentence is attributed to. */
        SOURCE
    }

    /**
     * A relation between a subject and an object or quantity.
     *
     * @param relation its local name in {@code ontology/relations.ttl}
     * @param subject where the subject stands
     * @param object where the object or quantity stands
     * @param modality the modality that the words themselves carry ("projected exodus"), or null
     * @param units beginnings of the counted nouns or units the quantity must have, folded ("cut"
     *     with {@code jobs}); empty: any
     * @param passive whether the words make what the relation has as its object their subject ("was
     *     bought by")
     */
    record RelationCue(
            String relation,
            Side subject,
            Side object,
            @Nullable String modality,
            List<String> units,
            boolean passive)
            implements CueMeaning {

        public RelationCue {
            units = List.copyOf(units);
        }

        public RelationCue(
                String relation,
                Side subject,
                Side object,
                @Nullable String modality,
                List<String> units) {
            this(relation, subject, object, modality, units, false);
        }

        /** The same, said with that modality. */
        RelationCue as(String said) {
            return new RelationCue(relation, subject, object, said, units, passive);
        }

        /** Stands for every currency among the units. */
        private static final String MONEY = "money";

        private static final Set<String> CURRENCIES =
                Currency.getAvailableCurrencies().stream()
                        .map(Currency::getCurrencyCode)
                        .collect(Collectors.toUnmodifiableSet());

        /** Stands for whatever unit, where only an amount makes the words mean the relation. */
        private static final String ANY = "any";

        /** Whether a quantity of this unit can be meant. */
        public boolean takesUnit(@Nullable String unit) {
            return units.isEmpty()
                    || units.contains(ANY)
                    || unit != null && beginsWithOne(FoldedText.fold(unit))
                    || units.contains(MONEY) && isCurrency(unit);
        }

        /** A symbol of one letter is no beginning: "g" are grams, and no "GBP". */
        private boolean beginsWithOne(String unit) {
            for (String start : units) {
                boolean symbol = start.length() == 1 && start.charAt(0) < 'z' + 1;
                if (symbol ? unit.equals(start) : unit.startsWith(start)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isCurrency(@Nullable String unit) {
            return unit != null && CURRENCIES.contains(unit);
        }
    }

    /**
     * An office that a person holds in an organisation or place: person, office and organisation
     * stand together in any order.
     *
     * @param relation its local name, from person to organisation
     */
    record RoleCue(String relation) implements CueMeaning {}

    /**
     * Somebody is the source of what the sentence says.
     *
     * @param source where the source stands
     * @param modality the modality that the words give what is said ("predicts": forecast), or null
     */
    record SourceCue(Side source, @Nullable String modality) implements CueMeaning {}

    /**
     * How surely the clause is said: {@code forecast}, {@code possible}, {@code denied} or {@code
     * question}.
     */
    record ModalityCue(String modality) implements CueMeaning {}

    /**
     * Nothing: the phrase holds the words of a cue and means something else ("made up", "held
     * talks").
     */
    record Ignored() implements CueMeaning {}
}
