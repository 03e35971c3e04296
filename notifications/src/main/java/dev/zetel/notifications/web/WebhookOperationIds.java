package dev.zetel.notifications.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Every owner's operations have the same methods, in every service; their ids in the API documents must differ. */
@OpenApiFilter(RunStage.BUILD)
public class WebhookOperationIds implements OASFilter {

    private static final Pattern OWNER = Pattern.compile("/v1\\.0/(platform/)?(\\w)(\\w+)/webhooks.*");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().forEach((path, item) -> {
            var owner = OWNER.matcher(path);
            if (owner.matches()) {
                var name = (owner.group(1) == null ? "" : "Platform")
                        + owner.group(2).toUpperCase(Locale.ROOT)
                        + owner.group(3);
                item.getOperations()
                        .values()
                        .forEach(operation -> operation.setOperationId(
                                operation.getOperationId().replace("Webhook", name + "Webhook")));
            }
        });
    }
}
