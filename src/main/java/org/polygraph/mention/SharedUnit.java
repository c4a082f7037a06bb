package org.polygraph.mention;

import java.util.List;

/**
 * What an amount's currency was taken for, where several are written alike.
 *
 * @param codes ISO 4217 codes of the currencies that it can be, the one taken first and the others
 *     in alphabetical order; of many the likeliest only
 * @param assumption what was taken and why, in words
 * @param supported whether anything in the article, its address or its language speaks for it, or
 *     it is merely the most usual
 */
public record SharedUnit(List<String> codes, String assumption, boolean supported) {

    public SharedUnit {
        codes = List.copyOf(codes);
    }
}
