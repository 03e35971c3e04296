package dev.zetel.chassis.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.util.List;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The schema of {@link dev.zetel.chassis.error.ErrorEnvelope}. */
final class ErrorSchema {

    private ErrorSchema() {}

    /** A body of this schema, which {@link #create} describes. */
    static Content content() {
        return createContent()
                .addMediaType(
                        "application/json",
                        createMediaType().schema(createSchema().ref("#/components/schemas/Error")));
    }

    static Schema create() {
        return object().description("What went wrong, for programs and for people.")
                .addProperty("error", error())
                .required(List.of("error"));
    }

    private static Schema error() {
        return object().addProperty(
                        "code", text("The kind of error, as Microsoft Graph names it.", "Request_BadRequest"))
                .addProperty("message", text("What to do, for people.", "$top must be a number from 1 to 999."))
                .addProperty("details", list(detail()))
                .addProperty("innerError", inner())
                .required(List.of("code", "message", "innerError"));
    }

    private static Schema detail() {
        return object().addProperty("code", text("The stable code of the refusal.", "RequestMalformed"))
                .addProperty("target", text("The property or id that it is about.", "$top"))
                .addProperty("message", text("The same as above, for this detail.", "$top must be a number."))
                .required(List.of("code", "message"));
    }

    private static Schema inner() {
        return object().addProperty(
                        "date",
                        text("When it happened.", "2026-11-25T10:00:00Z").format("date-time"))
                .addProperty("request-id", text("Names the request in logs.", "4bf92f3577b34da6a3ce929d0e0e4736"))
                .addProperty(
                        "client-request-id", text("The client's name for the request, else the same.", "my-request"))
                .required(List.of("date", "request-id", "client-request-id"));
    }

    private static Schema object() {
        return createSchema().type(List.of(SchemaType.OBJECT));
    }

    private static Schema list(Schema items) {
        return createSchema().type(List.of(SchemaType.ARRAY)).items(items);
    }

    private static Schema text(String description, String example) {
        return createSchema()
                .type(List.of(SchemaType.STRING))
                .description(description)
                .examples(List.of(example));
    }
}
