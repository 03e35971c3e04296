package dev.zetel.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            /$batch                                                          | GATEWAY
            /%24batch                                                        | GATEWAY
            /organization                                                    | DIRECTORY
            /organization/5d6c/settings                                      | DIRECTORY
            /users                                                           | DIRECTORY
            /users?$filter=assignedLicenses/$count%20ne%200                  | DIRECTORY
            /users/$count                                                    | DIRECTORY
            /users/delta()                                                   | DIRECTORY
            /users/microsoft.graph.delta()?$deltatoken=x                     | DIRECTORY
            /users/ann@example.org                                           | DIRECTORY
            /users('ann@example.org')                                        | DIRECTORY
            /users/ann@example.org/memberOf/graph.group                      | DIRECTORY
            /users/ann@example.org/assignLicense                             | LICENSING
            /users('ann@example.org')/assignLicense                          | LICENSING
            /users/ann%40example.org/microsoft.graph.assignLicense           | LICENSING
            /users/ann@example.org/assignLicense/more                        | DIRECTORY
            /users/ann@example.org/licenseDetails                            | LICENSING
            /users/ann@example.org/licenseDetails/8f1                        | LICENSING
            /users/ann@example.org/licenseDetails('8f1')                     | LICENSING
            /users/assignLicense                                             | DIRECTORY
            /me                                                              | DIRECTORY
            /me/memberOf                                                     | DIRECTORY
            /me/licenseDetails                                               | LICENSING
            /directoryRoles(roleTemplateId='62e9')                           | DIRECTORY
            /directoryRoles/roleTemplateId=62e9/members/$ref                 | DIRECTORY
            /directoryRoleTemplates                                          | DIRECTORY
            /roleManagement/directory/roleAssignments                        | DIRECTORY
            /directory/deletedItems/microsoft.graph.user                     | DIRECTORY
            /directory/deletedItems/7c1/restore                              | DIRECTORY
            /directory/subscriptions                                         | BILLING
            /Users/ann@example.org/assignlicense                             | LICENSING
            /USERS('ann@example.org')/microsoft.graph.ASSIGNLICENSE        | LICENSING
            /Licensing/Conflicts                                             | LICENSING
            /subscribedskus                                                  | LICENSING
            /Commerce/Subscriptions/7c1/Renew                                | BILLING
            /directory/subscriptions(commerceSubscriptionId='7c1')           | BILLING
            /commerce/subscriptions/7c1/renew                                | BILLING
            /subscribedSkus                                                  | LICENSING
            /subscribedSkus('t_s')                                           | LICENSING
            /licensing/conflicts/7c1/users                                   | LICENSING
            /licensing/entitlements/7c1/8f1                                  | LICENSING
            /platform/tenants                                                | DIRECTORY
            /platform/tenants/7c1                                            | DIRECTORY
            /platform/tenants/7c1/entitlements/8f1/9a0                       | LICENSING
            /platform/testClocks/7c1/advance                                 | DIRECTORY
            /platform/catalog                                                | BILLING
            /commerce/webhooks/7c1/rotateSecret                              | BILLING
            /licensing/webhooks/7c1/deliveries                               | LICENSING
            /platform/commerce/webhooks                                      | BILLING
            /platform/licensing/webhooks/7c1                                 | LICENSING
            /platform/directory/unsentEvents/4711/retry                      | DIRECTORY
            /platform/commerce/unsentEvents                                  | BILLING
            /platform/licensing/unsentEvents/4711/retry                      | LICENSING
            """)
    void findsTheServiceOfAPath(String path, Upstream upstream) {
        var target = RequestTarget.of("/v1.0" + path);

        assertThat(RouteTable.upstreamOf(target)).contains(upstream);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/q/health",
                "/$metadata",
                "/user",
                "/groups",
                "/roleManagement",
                "/directory",
                "/platform",
                "/platform/orders",
                "/platform/directory/selfCheck"
            })
    void knowsNoOwnerOfWhatIsNotThere(String path) {
        var target = RequestTarget.of("/v1.0" + path);

        assertThat(RouteTable.upstreamOf(target)).isEqualTo(Optional.empty());
    }
}
