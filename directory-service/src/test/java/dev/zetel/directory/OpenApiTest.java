package dev.zetel.directory;

import dev.zetel.chassis.testing.OpenApiSnapshot;
import dev.zetel.chassis.testing.ServiceResources;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class OpenApiTest extends OpenApiSnapshot {}
