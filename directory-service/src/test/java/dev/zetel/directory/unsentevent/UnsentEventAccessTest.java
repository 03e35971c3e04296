package dev.zetel.directory.unsentevent;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;

import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.chassis.testing.TestTokens;
import dev.zetel.directory.TestTenant;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class UnsentEventAccessTest {

    private static final String UNSENT = "/v1.0/platform/directory/unsentEvents";

    private final String key = UUID.randomUUID().toString();

    @Inject
    AgroalDataSource dataSource;

    @Test
    void theOperatorSeesThemAndHasThemTriedAgain() throws SQLException {
        var id = setAside();

        operator().get(UNSENT).then().statusCode(200).body("value.key", hasItem(key));
        operator().post(UNSENT + "/" + id + "/retry").then().statusCode(202);
        operator().post(UNSENT + "/0/retry").then().statusCode(404);
    }

    @Test
    void administratorsOfTenantsDoNot() {
        TestTenant.provision().asGlobal().get(UNSENT).then().statusCode(403);
        TestTenant.provision().asGlobal().post(UNSENT + "/1/retry").then().statusCode(403);
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(TestTokens.operator());
    }

    private long setAside() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        insert into outbox_set_aside
                            (id, topic, key, type, revision, actor, occurred_at, recorded_at, payload, attempts, reason)
                        select coalesce(max(id), 0) + 1, 'topic', ?, 'type', 1, 'scheduler', now(), now(), '{}', 1, 'large'
                        from outbox_set_aside returning id
                        """)) {
            statement.setString(1, key);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
