package org.polygraph.graph.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The order of keys is the order of numbers. */
class AmountKeyTest {

    private static int compare(BigDecimal a, BigDecimal b) {
        return Integer.signum(Arrays.compareUnsigned(AmountKey.of(a), AmountKey.of(b)));
    }

    @Test
    void keysAreInTheOrderOfNumbers() {
        Random random = new Random(3);
        List<BigDecimal> numbers = new ArrayList<>();
        for (String edge :
                List.of("0", "1", "-1", "0.1", "-0.1", "10", "9.99", "1E+900", "-1E-900")) {
            numbers.add(new BigDecimal(edge));
        }
        for (int i = 0; i < 300; i++) {
            numbers.add(
                    BigDecimal.valueOf(
                            random.nextInt(2_000_000) - 1_000_000, random.nextInt(8) - 4));
        }
        for (BigDecimal a : numbers) {
            for (BigDecimal b : numbers) {
                assertThat(compare(a, b)).as("%s and %s", a, b).isEqualTo(a.compareTo(b));
            }
        }
    }

    @Test
    void digitsFarBehindDoNotCount() {
        BigDecimal long1 = new BigDecimal("1.0000000000000000000001");
        BigDecimal long2 = new BigDecimal("1.000000000000000000000100");
        assertThat(compare(long1, long2)).isZero();
        assertThat(compare(new BigDecimal("1.000000000000000000001"), BigDecimal.ONE)).isEqualTo(1);
    }

    @Test
    void allKeysLieBetweenTheEnds() {
        byte[] huge = AmountKey.of(new BigDecimal("9.99E+2000000000"));
        byte[] tiny = AmountKey.of(new BigDecimal("-9.99E+2000000000"));
        assertThat(Arrays.compareUnsigned(AmountKey.least(), tiny)).isNegative();
        assertThat(Arrays.compareUnsigned(huge, AmountKey.greatest())).isNegative();
    }
}
