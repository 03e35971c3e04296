package dev.zetel.chassis.odata.page;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import java.io.IOException;
import java.util.Set;

/** Which properties of an object are written: all if none is named. Annotations of OData always are. */
record Selection(Set<String> names) {

    static final Selection ALL = new Selection(Set.of());

    /** Writes the properties of an object, straight from its accessors, into the object that has been begun. */
    void write(Object view, JsonGenerator json, SerializerProvider serializers) throws IOException {
        var properties = serializers.findValueSerializer(view.getClass(), null).properties();
        while (properties.hasNext()) {
            var property = properties.next();
            if (includes(property.getName())) {
                write(property, view, json, serializers);
            }
        }
    }

    private boolean includes(String name) {
        return names.isEmpty() || names.contains(name) || name.startsWith("@odata.");
    }

    private static void write(PropertyWriter property, Object view, JsonGenerator json, SerializerProvider serializers)
            throws IOException {
        try {
            property.serializeAsField(view, json, serializers);
        } catch (Exception failure) {
            if (failure instanceof IOException unsent && !(failure instanceof JsonMappingException)) {
                throw unsent;
            }
            // Jackson's own exception stands for a request that cannot be read
            throw new IOException("The property '" + property.getName() + "' cannot be written", failure);
        }
    }
}
