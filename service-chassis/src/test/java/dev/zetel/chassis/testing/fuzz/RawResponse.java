package dev.zetel.chassis.testing.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What came back. */
record RawResponse(int status, String head, String body) {

    /** The status where the connection ended without a response. */
    static final int NONE = 0;

    private static final int END_OF_HEAD = 4;

    static RawResponse of(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var end = text.indexOf("\r\n\r\n");
        if (!text.startsWith("HTTP/1.") || end < 0) {
            return new RawResponse(NONE, text, "");
        }
        var head = text.substring(0, end);
        var body = text.substring(end + END_OF_HEAD);
        var chunked = head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked");
        var content = (chunked ? joined(body) : body).getBytes(StandardCharsets.ISO_8859_1);
        return new RawResponse(
                Integer.parseInt(head.substring(9, 12)), head, new String(content, StandardCharsets.UTF_8));
    }

    private static String joined(String chunks) {
        var content = new ByteArrayOutputStream();
        for (var at = 0; at < chunks.length(); ) {
            var line = chunks.indexOf("\r\n", at);
            var length = Integer.parseInt(chunks.substring(at, line), 16);
            var chunk = chunks.substring(line + 2, line + 2 + length);
            content.writeBytes(chunk.getBytes(StandardCharsets.ISO_8859_1));
            at = line + 2 + length + 2;
        }
        return content.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return "%s%n%.1000s".formatted(head, body);
    }
}
