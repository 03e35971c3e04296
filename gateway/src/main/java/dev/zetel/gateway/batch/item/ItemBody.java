package dev.zetel.gateway.batch.item;

import com.fasterxml.jackson.core.JsonFactory;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** A body inside of a batch: JSON as it is, anything else as a string of base64. */
public final class ItemBody {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String NOT_BASE64 = "A body that is not JSON is written as a string of base64.";

    private ItemBody() {}

    public static boolean isJson(String contentType) {
        if (contentType == null) {
            return false;
        }
        var type = contentType.split(";")[0].trim().toLowerCase(Locale.ROOT);
        return type.equals("application/json") || type.startsWith("application/") && type.endsWith("+json");
    }

    static Optional<Buffer> decoded(Optional<Buffer> written, String contentType) {
        if (written.isPresent() && contentType == null) {
            throw new InvalidItem("A request of a batch that has a body says its Content-Type.");
        }
        return isJson(contentType) ? written : written.map(ItemBody::fromBase64);
    }

    private static Buffer fromBase64(Buffer written) {
        try (var parser = JSON.createParser(written.getBytes())) {
            var digits = parser.nextTextValue();
            if (digits == null) {
                throw new InvalidItem(NOT_BASE64);
            }
            return Buffer.buffer(
                    Base64.getDecoder().decode(digits.replace('-', '+').replace('_', '/')));
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidItem(NOT_BASE64);
        }
    }
}
