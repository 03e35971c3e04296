package dev.zetel.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonTest {

    @Test
    void areTwoHundredOfDifferentNamesFromTenCountries() {
        var people = Person.some(200);

        assertThat(people)
                .extracting(Person::displayName)
                .doesNotHaveDuplicates()
                .hasSize(200);
        assertThat(people)
                .extracting(Person::usageLocation)
                .containsOnly("DE", "FR", "SE", "NL", "GB", "US", "BR", "IN", "JP", "KE");
    }

    @Test
    void areNobodyWhoIsAnAdministratorToo() {
        assertThat(Person.some(200))
                .extracting(Person::displayName)
                .doesNotContainAnyElementsOf(DemoAccount.administrators().stream()
                        .map(account -> account.person().displayName())
                        .toList());
    }

    @Test
    void signInWithAnAddressOfTheirTenant() {
        assertThat(new Person("Ada", "Almeida", "DE").userPrincipalName("meadow.example"))
                .isEqualTo("ada.almeida@meadow.example");
    }
}
