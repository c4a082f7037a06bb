package org.polygraph.web.api;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The body of a request as text: never guessed at, never silently repaired. */
public final class RequestBody {

    /** A body longer than this many bytes is refused. */
    public static final int MAX_BYTES = 32 * 1024 * 1024;

    private static final Pattern META_CHARSET =
            Pattern.compile("<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([A-Za-z0-9_:.-]+)");

    private RequestBody() {}

    /** The bytes, or {@code text-too-long}. */
    public static byte[] bytes(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > MAX_BYTES) {
            throw tooLong();
        }
        byte[] bytes = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw tooLong();
        }
        return bytes;
    }

    /** The text of plain text or JSON: in the charset of the content type, UTF-8 without one. */
    public static String text(HttpServletRequest request) throws IOException {
        return decode(bytes(request), charset(contentType(request)));
    }

    /** The text of HTML, whose charset may also be declared in its first kilobyte. */
    static String html(HttpServletRequest request) throws IOException {
        byte[] bytes = bytes(request);
        Charset charset = charset(contentType(request));
        return decode(bytes, charset == null ? declaredCharset(bytes) : charset);
    }

    /** The content type; {@code unsupported-media-type} where there is none. */
    public static MediaType contentType(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || type.isBlank()) {
            throw new ProblemException(
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE, "The request has no Content-Type.");
        }
        try {
            return MediaType.parseMediaType(type);
        } catch (InvalidMediaTypeException e) {
            throw new ProblemException(
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE, "The Content-Type cannot be read.");
        }
    }

    /** Bytes of UTF-8 as text. */
    public static String decoded(byte[] bytes) {
        return decode(bytes, StandardCharsets.UTF_8);
    }

    static String decode(byte[] bytes, @Nullable Charset charset) {
        Charset used = charset == null ? StandardCharsets.UTF_8 : charset;
        String text = strictly(bytes, used);
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw binary("it has a NUL character at index " + nul);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String strictly(byte[] bytes, Charset charset) {
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate((int) (bytes.length * decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) {
            decoder.flush(out);
            return out.flip().toString();
        }
        if (looksBinary(bytes)) {
            throw binary("it has NUL bytes or the signature of a file format");
        }
        boolean utf8 = charset.equals(StandardCharsets.UTF_8);
        throw new ProblemException(
                        utf8 ? ProblemCode.INVALID_UTF8 : ProblemCode.INVALID_CHARSET,
                        "The byte at offset %d (0x%02X) is not %s. Send the text as UTF-8, or name its charset in the Content-Type."
                                .formatted(in.position(), bytes[in.position()], charset.name()))
                .with("offset", in.position());
    }

    private static boolean looksBinary(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 65_536); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        String start = new String(bytes, 0, Math.min(bytes.length, 5), StandardCharsets.ISO_8859_1);
        return start.startsWith("\u0089PNG")
                || start.startsWith("%PDF-")
                || start.startsWith("PK\u0003\u0004")
                || start.startsWith("\u001f\u008b")
                || start.startsWith("\u00ff\u00d8\u00ff");
    }

    private static @Nullable Charset charset(MediaType type) {
        String name = type.getParameter("charset");
        return name == null ? null : named(name.replace("\"", ""));
    }

    private static @Nullable Charset declaredCharset(byte[] bytes) {
        String head =
                new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
        Matcher meta = META_CHARSET.matcher(head.toLowerCase(java.util.Locale.ROOT));
        return meta.find() ? named(meta.group(1)) : null;
    }

    private static Charset named(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new ProblemException(
                    ProblemCode.INVALID_CHARSET, "The charset \"" + name + "\" is not known.");
        }
    }

    private static ProblemException binary(String why) {
        return new ProblemException(
                ProblemCode.BINARY_CONTENT, "The body looks like a binary file: " + why + ".");
    }

    private static ProblemException tooLong() {
        return new ProblemException(
                        ProblemCode.TEXT_TOO_LONG,
                        "The body is longer than " + MAX_BYTES + " bytes.")
                .with("limit", MAX_BYTES);
    }
}
