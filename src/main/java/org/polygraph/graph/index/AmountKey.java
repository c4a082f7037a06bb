package org.polygraph.graph.index;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * A decimal number as {@value #LENGTH} bytes whose order, byte by byte, is the numbers' order:
 * sign, exponent, and the first {@value #DIGITS} significant digits, two in a byte. Numbers that
 * differ only behind those are taken for equal.
 */
final class AmountKey {

    static final int LENGTH = 16;
    static final int DIGITS = 22;

    private static final int ZERO = 0x80;

    private AmountKey() {}

    static byte[] of(BigDecimal number) {
        byte[] key = new byte[LENGTH];
        if (number.signum() == 0) {
            key[0] = (byte) ZERO;
            return key;
        }
        String digits = number.unscaledValue().abs().toString();
        long exponent = (long) digits.length() - number.scale();
        int biased = (int) Math.clamp(exponent, Integer.MIN_VALUE, Integer.MAX_VALUE);
        biased ^= Integer.MIN_VALUE;
        for (int i = 0; i < 4; i++) {
            key[1 + i] = (byte) (biased >>> (24 - 8 * i));
        }
        for (int i = 0; i < DIGITS; i++) {
            int digit = i < digits.length() ? digits.charAt(i) - '0' : 0;
            key[5 + i / 2] |= (byte) (i % 2 == 0 ? digit << 4 : digit);
        }
        boolean negative = number.signum() < 0;
        for (int i = 1; negative && i < LENGTH; i++) {
            key[i] = (byte) ~key[i];
        }
        key[0] = (byte) (negative ? ZERO - 1 : ZERO + 1);
        return key;
    }

    /** Before every number. */
    static byte[] least() {
        return new byte[LENGTH];
    }

    /** Behind every number. */
    static byte[] greatest() {
        byte[] key = new byte[LENGTH];
        Arrays.fill(key, (byte) 0xff);
        return key;
    }
}
