package dev.zetel.notifications.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** The operator's operations have the same methods as those of tenants; ids in an API document must differ. */
@OpenApiFilter(RunStage.BUILD)
public class PlatformOperationIds implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (path.matches("/v1\\.0/platform/[a-z]+/webhooks.*")) {
                item.getOperations()
                        .values()
                        .forEach(operation -> operation.setOperationId(
                                operation.getOperationId().replace("Webhook", "PlatformWebhook")));
            }
        });
    }
}
