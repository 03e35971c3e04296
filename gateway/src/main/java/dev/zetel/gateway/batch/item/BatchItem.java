package dev.zetel.gateway.batch.item;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One request of a batch, as the caller wrote it; {@code body} is its JSON text. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record BatchItem(
        String id,
        String method,
        String url,
        Map<String, String> headers,
        Optional<Buffer> body,
        List<String> dependsOn) {}
