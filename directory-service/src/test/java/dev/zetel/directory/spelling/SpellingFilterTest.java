package dev.zetel.directory.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingFilterTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "/v1.0/directoryRoles(roleTemplateId='4f')/members, /v1.0/directoryRoles/4f/members",
                "/v1.0/directoryRoles%28roleTemplateId%3d%274f%27%29, /v1.0/directoryRoles/4f",
                "/v1.0/directoryRoles/roleTemplateId=4f, /v1.0/directoryRoles/4f",
                "/v1.0/users('4f')/memberOf, /v1.0/users/4f/memberOf",
                "/v1.0/directory/deletedItems/graph.User, /v1.0/directory/deletedItems/microsoft.graph.user",
                "/v1.0/users/%24count, /v1.0/users/$count",
                "/v1.0/users/o'hara@contoso.example, /v1.0/users/o'hara@contoso.example"
            })
    void bringsSpellingsIntoOne(String sent, String plain) {
        assertThat(SpellingFilter.plain(sent)).isEqualTo(plain);
    }
}
