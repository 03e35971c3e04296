package dev.zetel.chassis.openapi;

import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says what a success brings by its schema, where an operation says nothing and the generator only repeats the status. */
final class SuccessTexts {

    private static final Set<String> GENERATED = Set.of("OK", "No Content");
    private static final String PAGE = "Page";

    private SuccessTexts() {}

    static void complete(APIResponse response) {
        if (GENERATED.contains(String.valueOf(response.getDescription()))) {
            response.setDescription(response.getContent() == null ? "Done." : text(response.getContent()));
        }
    }

    private static String text(Content content) {
        return content.getMediaTypes().values().stream()
                .map(MediaType::getSchema)
                .flatMap(schema -> Optional.ofNullable(schema).map(Schema::getRef).stream())
                .map(reference -> text(reference.substring(reference.lastIndexOf('/') + 1)))
                .findFirst()
                .orElse("The value.");
    }

    private static String text(String schema) {
        return schema.endsWith(PAGE)
                ? "A page of `" + schema.substring(0, schema.length() - PAGE.length()) + "` objects."
                : "The `" + schema + "`.";
    }
}
