package org.polygraph.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Ids hashed from content, so that the same input always has the same id: the first 80 bits of a
 * SHA-256, as 16 characters of lower-case base32 (RFC 4648, section 6).
 */
public final class ContentId {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 16;
    private static final char SEPARATOR = '\u001f';

    private ContentId() {}

    /** The id of a thing that its parts, in this order, make what it is. */
    public static String of(String... parts) {
        byte[] digest = digest(String.join(String.valueOf(SEPARATOR), parts));
        StringBuilder id = new StringBuilder(LENGTH);
        long bits = 0;
        int available = 0;
        for (int i = 0; id.length() < LENGTH; i++) {
            bits = bits << 8 | (digest[i] & 0xff);
            available += 8;
            while (available >= 5 && id.length() < LENGTH) {
                available -= 5;
                id.append(ALPHABET.charAt((int) (bits >>> available) & 31));
            }
        }
        return id.toString();
    }

    /** The SHA-256 of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits. */
    public static String sha256(String text) {
        return HexFormat.of().formatHex(digest(text));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
