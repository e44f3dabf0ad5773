package org.hearsay.source.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.ProblemCode;
import org.hearsay.source.UnfitException;
import org.jspecify.annotations.Nullable;

/** Bytes as text: strictly, for a guessed letter would move or change what is quoted later. */
public final class FileText {
    /** How far into a page its charset may be declared: the HTML standard's 1024 bytes, and some grace for real pages. */
    private static final int DECLARATION = 4096;

    private static final Pattern DECLARED =
            Pattern.compile("<meta[^>]+charset\\s*=\\s*[\"']?([\\w:.-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern HTML_START = Pattern.compile(
            "\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body)\\b.*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    /** First bytes of files that may hold no zero byte early on: PDF, ZIP and what builds on it, gzip, PNG, GIF, JPEG, RTF. */
    private static final List<String> MAGIC =
            List.of("%PDF-", "PK\u0003\u0004", "\u001f\u008b", "\u0089PNG", "GIF8", "\u00ff\u00d8\u00ff", "{\\rtf");

    private FileText() {}

    /** @throws UnfitException if these bytes are no text */
    public static void refuseBinary(byte[] bytes) throws UnfitException {
        refuseUtf16(bytes);
        String start = latin(bytes, 16);
        int zero = indexOfZero(bytes);
        if (zero >= 0 || MAGIC.stream().anyMatch(start::startsWith)) {
            throw new UnfitException(
                    ProblemCode.BINARY,
                    Math.max(zero, 0),
                    "this is a binary file, not text",
                    "Give plain text in UTF-8 or HTML.");
        }
    }

    private static void refuseUtf16(byte[] bytes) throws UnfitException {
        String start = latin(bytes, 2);
        if (start.equals("\u00ff\u00fe") || start.equals("\u00fe\u00ff")) {
            throw new UnfitException(ProblemCode.ENCODING, 0, "the text is in UTF-16, not UTF-8", converting("UTF-16"));
        }
    }

    public static boolean looksLikeHtml(byte[] bytes) {
        return HTML_START
                .matcher(withoutMark(latin(bytes, DECLARATION), "\u00ef\u00bb\u00bf"))
                .matches();
    }

    /** The text of UTF-8 bytes, byte-order mark dropped, line ends kept. */
    public static String decode(byte[] bytes) throws UnfitException {
        return withoutMark(decode(bytes, StandardCharsets.UTF_8), "\ufeff");
    }

    /** The text of a page in the charset that it was told to have or declares itself, or in UTF-8. */
    static String decodeHtml(byte[] bytes, @Nullable Charset told) throws UnfitException {
        Matcher declared = DECLARED.matcher(latin(bytes, DECLARATION));
        boolean marked = latin(bytes, 3).equals("\u00ef\u00bb\u00bf");
        if (marked) {
            return decode(bytes);
        }
        if (told != null) {
            return decode(bytes, told);
        }
        return declared.find() ? decode(bytes, charset(declared.group(1))) : decode(bytes);
    }

    /** The charset of this name. @throws UnfitException if there is none */
    public static Charset charset(String name) throws UnfitException {
        String known = name.toLowerCase(Locale.ROOT);
        try {
            // what pages call Latin-1 or ASCII is Windows-1252 (WHATWG Encoding Standard, section 4.2)
            return Charset.forName(
                    List.of("iso-8859-1", "latin1", "us-ascii", "ascii").contains(known) ? "windows-1252" : known);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnfitException(
                    ProblemCode.ENCODING, "it declares the charset " + name + ", which is not known", converting(name));
        }
    }

    private static String decode(byte[] bytes, Charset charset) throws UnfitException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new UnfitException(
                    ProblemCode.ENCODING,
                    in.position(),
                    "byte 0x%02X is not %s".formatted(bytes[in.position()] & 0xff, charset.name()),
                    converting("WINDOWS-1252"));
        }
        return out.flip().toString();
    }

    private static String converting(String from) {
        return "Convert it to UTF-8, for example: iconv -f " + from + " -t UTF-8.";
    }

    private static String withoutMark(String text, String mark) {
        return text.startsWith(mark) ? text.substring(mark.length()) : text;
    }

    private static String latin(byte[] bytes, int most) {
        return new String(bytes, 0, Math.min(bytes.length, most), StandardCharsets.ISO_8859_1);
    }

    private static int indexOfZero(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }
}
