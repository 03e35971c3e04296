package dev.zetel.chassis.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createHeader;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** An error that many operations may answer, and which: that shows in their paths, parameters and bodies. */
enum SharedResponse {
    BAD_REQUEST("400", "BadRequest", "A query option, a header or the body is malformed or not supported."),
    UNAUTHORIZED("401", "Unauthorized", "The access token is missing, expired or not valid here."),
    FORBIDDEN("403", "Forbidden", "The caller may not do this."),
    NOT_FOUND("404", "NotFound", "What the path names does not exist within the caller's reach."),
    PRECONDITION_FAILED("412", "PreconditionFailed", "The object has another ETag than the If-Match header names."),
    TOO_LARGE("413", "TooLarge", "The request body is larger than the service accepts."),
    UNSUPPORTED_MEDIA_TYPE("415", "UnsupportedMediaType", "The operation takes no body of this content type."),
    UNAVAILABLE("503", "Unavailable", "Not possible at the moment. Repeat the request after the time given.");

    private final String status;
    private final String component;
    private final String description;

    SharedResponse(String status, String component, String description) {
        this.status = status;
        this.component = component;
        this.description = description;
    }

    String status() {
        return status;
    }

    boolean mayAnswer(String path, Operation operation) {
        return switch (this) {
            case BAD_REQUEST, UNAUTHORIZED, FORBIDDEN, UNAVAILABLE -> true;
            case NOT_FOUND -> path.contains("{");
            case PRECONDITION_FAILED -> hasHeader(operation, "If-Match");
            case TOO_LARGE, UNSUPPORTED_MEDIA_TYPE -> operation.getRequestBody() != null;
        };
    }

    APIResponse reference() {
        return createAPIResponse().ref("#/components/responses/" + component);
    }

    void addTo(Components components) {
        var response = createAPIResponse().description(description).content(ErrorSchema.content());
        if (this == UNAVAILABLE) {
            response.addHeader(
                    "Retry-After",
                    createHeader()
                            .description("Seconds to wait.")
                            .schema(createSchema().type(List.of(SchemaType.INTEGER))));
        }
        components.addResponse(component, response);
    }

    private static boolean hasHeader(Operation operation, String name) {
        return Stream.ofNullable(operation.getParameters())
                .flatMap(List::stream)
                .filter(parameter -> parameter.getIn() == Parameter.In.HEADER)
                .anyMatch(parameter -> Objects.equals(parameter.getName(), name));
    }
}
