package dev.zetel.chassis.odata.page;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes a page row by row. */
final class PageWriter extends JsonSerializer<Page<?>> {

    @Override
    public void serialize(Page<?> page, JsonGenerator json, SerializerProvider serializers) throws IOException {
        json.writeStartObject();
        json.writeStringField("@odata.context", page.context());
        if (page.nextLink() != null) {
            json.writeStringField("@odata.nextLink", page.nextLink());
        }
        json.writeArrayFieldStart("value");
        for (var row : page.value()) {
            json.writeStartObject();
            page.selection().write(row, json, serializers);
            json.writeEndObject();
        }
        json.writeEndArray();
        if (page.count() != null) {
            json.writeNumberField("@odata.count", page.count());
        }
        json.writeEndObject();
    }
}
