package dev.zetel.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.zetel.client.Licensing.License;
import dev.zetel.client.Platform.FirstAdministrator;
import dev.zetel.client.Platform.NewTenant;
import dev.zetel.client.http.Api;
import dev.zetel.client.http.StubServer;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation is one request, which the document of the service has. */
class OperationsTest {

    private static final NewUser ADA = new NewUser("Ada Almeida", "Ada", null, "ada", "ada@meadow.example", "SE");

    @ParameterizedTest(name = "{2}")
    @MethodSource({"commerce", "directory", "licensing", "platform"})
    void isTheRequestThatIsDocumented(Consumer<Api> operation, String service, String line, String body) {
        try (var server = new StubServer()) {
            server.answers(200, "{\"value\":[]}");

            operation.accept(server.api());

            assertThat(server.askedOnce().line()).isEqualTo(line);
            assertThat(server.askedOnce().body()).isEqualTo(body);
            assertThat(OpenApi.of(service).describes(line)).as(line).isTrue();
        }
    }

    static Stream<Arguments> commerce() {
        return Stream.of(
                row(api -> new Commerce(api).offers(), "billing", "GET /v1.0/commerce/offers?$top=999", ""),
                row(
                        api -> new Commerce(api).buy("o1", 25),
                        "billing",
                        "POST /v1.0/commerce/subscriptions",
                        "{\"offerId\":\"o1\",\"quantity\":25}"),
                row(api -> new Commerce(api).subscriptions(), "billing", "GET /v1.0/commerce/subscriptions", ""),
                row(api -> new Commerce(api).subscription("s1"), "billing", "GET /v1.0/commerce/subscriptions/s1", ""),
                row(
                        api -> new Commerce(api).changeQuantity("s1", 15),
                        "billing",
                        "POST /v1.0/commerce/subscriptions/s1/changeQuantity",
                        "{\"quantity\":15}"),
                row(
                        api -> new Commerce(api).autoRenew("s1", false),
                        "billing",
                        "PATCH /v1.0/commerce/subscriptions/s1",
                        "{\"autoRenew\":false}"),
                row(
                        api -> new Commerce(api).renew("s1"),
                        "billing",
                        "POST /v1.0/commerce/subscriptions/s1/renew",
                        "{}"));
    }

    static Stream<Arguments> directory() {
        return Stream.of(
                row(
                        api -> new Directory(api).create(ADA),
                        "directory",
                        "POST /v1.0/users",
                        "{\"accountEnabled\":true,\"displayName\":\"Ada"
                                + " Almeida\",\"givenName\":\"Ada\",\"mailNickname\":\"ada\","
                                + "\"userPrincipalName\":\"ada@meadow.example\",\"usageLocation\":\"SE\"}"),
                row(
                        api -> new Directory(api).user("u1"),
                        "directory",
                        "GET /v1.0/users/u1?$select=id,displayName,assignedLicenses,licenseAssignmentStates",
                        ""),
                row(api -> new Directory(api).delete("u1"), "directory", "DELETE /v1.0/users/u1", ""),
                row(
                        api -> new Directory(api).restore("u1"),
                        "directory",
                        "POST /v1.0/directory/deletedItems/u1/restore",
                        "{}"),
                row(
                        api -> new Directory(api).restore("u1", "ada2@meadow.example"),
                        "directory",
                        "POST /v1.0/directory/deletedItems/u1/restore",
                        "{\"newUserPrincipalName\":\"ada2@meadow.example\"}"),
                row(
                        api -> new Directory(api).assignRole("u1", "r1"),
                        "directory",
                        "POST /v1.0/roleManagement/directory/roleAssignments",
                        "{\"principalId\":\"u1\",\"roleDefinitionId\":\"r1\",\"directoryScopeId\":\"/\"}"),
                row(
                        api -> new Directory(api).revokeRole("u1", "r1"),
                        "directory",
                        "DELETE /v1.0/roleManagement/directory/roleAssignments/r1_u1",
                        ""),
                row(
                        api -> new Directory(api).roleAssignments(),
                        "directory",
                        "GET /v1.0/roleManagement/directory/roleAssignments",
                        ""));
    }

    static Stream<Arguments> licensing() {
        return Stream.of(
                row(
                        api -> new Licensing(api).assign("u1", "k1", "k2"),
                        "licensing",
                        "POST /v1.0/users/u1/assignLicense",
                        "{\"addLicenses\":[{\"skuId\":\"k1\",\"disabledPlans\":[]},{\"skuId\":\"k2\",\"disabledPlans\":[]}],"
                                + "\"removeLicenses\":[]}"),
                row(
                        api -> new Licensing(api)
                                .change("u1", List.of(new License("k1", List.of("p1"))), List.of("k2")),
                        "licensing",
                        "POST /v1.0/users/u1/assignLicense",
                        "{\"addLicenses\":[{\"skuId\":\"k1\",\"disabledPlans\":[\"p1\"]}],\"removeLicenses\":[\"k2\"]}"),
                row(
                        api -> new Licensing(api).remove("u1", "k1"),
                        "licensing",
                        "POST /v1.0/users/u1/assignLicense",
                        "{\"addLicenses\":[],\"removeLicenses\":[\"k1\"]}"),
                row(api -> new Licensing(api).licensesOf("u1"), "licensing", "GET /v1.0/users/u1/licenseDetails", ""),
                row(api -> new Licensing(api).product("k1"), "licensing", "GET /v1.0/subscribedSkus", ""),
                row(
                        api -> new Licensing(api).openConflict("k1"),
                        "licensing",
                        "GET /v1.0/licensing/conflicts?$filter=status%20eq%20'open'%20and%20skuId%20eq%20'k1'",
                        ""),
                row(
                        api -> new Licensing(api).uncoveredUsers("c1"),
                        "licensing",
                        "GET /v1.0/licensing/conflicts/c1/users?$top=999",
                        ""));
    }

    static Stream<Arguments> platform() {
        var first = new FirstAdministrator("u1", ADA);
        var tenant = new NewTenant("t1", "Meadow Works", "meadow.example", "SE", true, first);
        return Stream.of(
                row(
                        api -> new Platform(api).provision(tenant),
                        "directory",
                        "POST /v1.0/platform/tenants",
                        "{\"id\":\"t1\",\"displayName\":\"Meadow Works\",\"defaultDomain\":\"meadow.example\","
                                + "\"countryLetterCode\":\"SE\",\"sandbox\":true,\"firstAdministrator\":{\"id\":\"u1\","
                                + "\"displayName\":\"Ada Almeida\",\"givenName\":\"Ada\",\"mailNickname\":\"ada\","
                                + "\"userPrincipalName\":\"ada@meadow.example\",\"usageLocation\":\"SE\"}}"),
                row(
                        api -> new Platform(api).importProducts(csv()),
                        "billing",
                        "POST /v1.0/platform/catalog/import",
                        "a,b"),
                row(
                        api -> new Platform(api).importPlans(csv()),
                        "billing",
                        "POST /v1.0/platform/catalog/plans/import",
                        "a,b"),
                row(
                        api -> new Platform(api).importOffers(csv()),
                        "billing",
                        "POST /v1.0/platform/catalog/offers/import",
                        "a,b"),
                row(api -> new Platform(api).testClock("t1"), "directory", "GET /v1.0/platform/testClocks/t1", ""),
                row(
                        api -> new Platform(api).advanceTestClock("t1", Instant.parse("2027-01-01T00:00:00Z")),
                        "directory",
                        "POST /v1.0/platform/testClocks/t1/advance",
                        "{\"to\":\"2027-01-01T00:00:00Z\"}"));
    }

    private static Arguments row(Consumer<Api> operation, String service, String line, String body) {
        return arguments(operation, service, line, body);
    }

    private static byte[] csv() {
        return "a,b".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
