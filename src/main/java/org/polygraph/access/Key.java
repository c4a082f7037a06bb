package org.polygraph.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A key as it is kept: without the secret itself. The secret is 256 random bits, so that a plain
 * hash of it says nothing, and a slow one would only slow requests down.
 *
 * @param name who has it; no two have the same
 * @param sha256 of the secret, in hexadecimal
 * @param created RFC 3339 instant
 */
public record Key(String name, Role role, String sha256, String created) {

    private static final String PREFIX = "pg_";
    private static final int BYTES = 32;

    /** A new secret. */
    static String secret() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The key that is known by a secret. */
    public static Key of(String name, Role role, String secret, String created) {
        return new Key(name, role, HexFormat.of().formatHex(hash(secret)), created);
    }

    /** Whether it is this one, in a time that does not tell how much of it is right. */
    boolean isHashedFrom(byte[] hash) {
        return MessageDigest.isEqual(HexFormat.of().parseHex(sha256), hash);
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
