package dev.zetel.chassis.odata.page;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes the context before the properties of the object. */
final class EntityWriter extends JsonSerializer<Entity<?>> {

    @Override
    public void serialize(Entity<?> entity, JsonGenerator json, SerializerProvider serializers) throws IOException {
        json.writeStartObject();
        json.writeStringField("@odata.context", entity.context());
        entity.selection().write(entity.entity(), json, serializers);
        json.writeEndObject();
    }
}
