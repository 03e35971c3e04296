package dev.zetel.chassis.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Properties that are not supported are refused by name; control information of OData ({@code @odata.type}) is skipped. */
@Singleton
public class ODataJson implements ObjectMapperCustomizer {

    /** A mapper with these rules, for JSON that is read where nothing is injected. */
    public static ObjectMapper mapper() {
        var mapper = new ObjectMapper();
        new ODataJson().customize(mapper);
        return mapper;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        // half a seat must not be taken for none
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.addHandler(new DeserializationProblemHandler() {
            @Override
            public boolean handleUnknownProperty(
                    DeserializationContext context,
                    JsonParser parser,
                    JsonDeserializer<?> deserializer,
                    Object bean,
                    String property)
                    throws IOException {
                if (property.startsWith("@odata.")) {
                    parser.skipChildren();
                    return true;
                }
                return false;
            }
        });
    }
}
