package dev.zetel.chassis.odata.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTemplatesTest {

    private static final PathTemplates TEMPLATES = new PathTemplates(List.of(
            "/v1.0/users",
            "/v1.0/users/$count",
            "/v1.0/users/delta",
            "/v1.0/users/{id}",
            "/v1.0/users/{id}/memberOf",
            "/v1.0/users/{user}/assignLicense",
            "/v1.0/directoryRoles/{id}",
            "/v1.0/directoryRoles/{id}/members",
            "/v1.0/directory/deletedItems/microsoft.graph.user",
            "/v1.0/directory/deletedItems/{id}/restore",
            "/v1.0/directory/subscriptions(commerceSubscriptionId={quotedId})",
            "/v1.0/licensing/entitlements/{userId}/{servicePlan}"));

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "/v1.0/directoryRoles(roleTemplateId='4f')/members, /v1.0/directoryRoles/4f/members",
                "/v1.0/directoryRoles%28roleTemplateId%3d%274f%27%29, /v1.0/directoryRoles/4f",
                "/v1.0/directoryRoles/roleTemplateId=4f, /v1.0/directoryRoles/4f",
                "/v1.0/users('4f')/memberOf, /v1.0/users/4f/memberOf",
                "/v1.0/users(8eb2b189-362b-4faa-bfcd-dfcb20bdead2), /v1.0/users/8eb2b189-362b-4faa-bfcd-dfcb20bdead2",
                "/v1.0/directory/deletedItems/graph.User, /v1.0/directory/deletedItems/microsoft.graph.user",
                "/v1.0/directory/deletedItems/4f/microsoft.graph.restore, /v1.0/directory/deletedItems/4f/restore",
                "/v1.0/users/%24count, /v1.0/users/$count",
                "/v1.0/users/delta(), /v1.0/users/delta",
                "/v1.0/users/microsoft.graph.delta(), /v1.0/users/delta",
                "/v1.0/users('4f')/assignLicense, /v1.0/users/4f/assignLicense",
                "/v1.0/users/4f/microsoft.graph.assignLicense, /v1.0/users/4f/assignLicense",
                "/v1.0/users/4f/graph.assignLicense, /v1.0/users/4f/assignLicense",
                "/v1.0/users/4f/assignlicense, /v1.0/users/4f/assignLicense",
                "/V1.0/Users/4f/ASSIGNLICENSE, /v1.0/users/4f/assignLicense",
                "/v1.0/users('o''hara@contoso.example')/memberOf, /v1.0/users/o'hara@contoso.example/memberOf",
                "/v1.0/users('a%27b@contoso.example')/assignLicense, /v1.0/users/a'b@contoso.example/assignLicense",
                "/v1.0/users('a%20b%26c@contoso.example'), /v1.0/users/a%20b%26c@contoso.example",
                "/v1.0/users('j%C3%BCrgen@contoso.example'), /v1.0/users/j%C3%BCrgen@contoso.example",
                "/v1.0/Directory/Subscriptions(commercesubscriptionid='4f'), "
                        + "/v1.0/directory/subscriptions(commerceSubscriptionId='4f')"
            })
    void rewritesOtherSpellings(String sent, String normal) {
        assertThat(TEMPLATES.normalize(sent)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "/v1.0/users/o'hara@contoso.example",
                "/v1.0/users/a%23EXT%23@contoso.example",
                "/v1.0/users/Users@contoso.example",
                "/v1.0/licensing/entitlements/4f/MEMBEROF",
                "/v1.0/users/4f/nothing",
                "/v1.0/users/x.graph.user@contoso.example",
                "/q/health/Ready"
            })
    void leavesValuesAndForeignPathsAsTheyAre(String path) {
        assertThat(TEMPLATES.normalize(path)).isEqualTo(path);
    }

    @Test
    void takesTheLiteralPathBeforeTheOneWithAVariable() {
        assertThat(TEMPLATES.normalize("/v1.0/USERS/$COUNT")).isEqualTo("/v1.0/users/$count");
    }
}
