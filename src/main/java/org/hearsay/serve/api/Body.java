package org.hearsay.serve.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.hearsay.ask.Rows;
import org.jspecify.annotations.Nullable;

/** An answer's bytes, with their hash as ETag, so that a client that has them already is told so in a few bytes. */
@SuppressWarnings("ArrayRecordComponent") // made, sent and forgotten in one place
record Body(String type, byte[] bytes) {

    static Body json(String text) {
        return new Body("application/json; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    static Body html(String text) {
        return new Body(Form.HTML.header(), text.getBytes(StandardCharsets.UTF_8));
    }

    static Body rows(Rows rows, Form type) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        rows.write(out, type.rows(), 0);
        return new Body(type.header(), out.toByteArray());
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String tag = "\"" + hash() + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Vary", "Accept");
        response.setHeader("Cache-Control", "no-cache"); // keep it, and ask each time whether it is still so
        if (has(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** The header names several tags where a client has several answers, and marks them weak where a proxy has packed them. */
    private static boolean has(@Nullable String header, String tag) {
        return header != null
                && (header.strip().equals("*")
                        || Stream.of(header.split(","))
                                .anyMatch(one ->
                                        one.strip().replaceFirst("^W/", "").equals(tag)));
    }

    private String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(type.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
