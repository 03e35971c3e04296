package dev.zetel.local.demo;

import dev.zetel.client.NewUser;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A user, whose country decides which services are available to them. */
public record Person(String givenName, String surname, String usageLocation) {

    private static final List<String> GIVEN_NAMES = List.of(
            "Ada", "Bilal", "Chiara", "Dmitri", "Elif", "Femi", "Grace", "Hana", "Ivan", "Jana", "Kofi", "Lena",
            "Mateo", "Nadia", "Omar", "Priya", "Quentin", "Rosa", "Sven", "Tariq");
    private static final List<String> SURNAMES = List.of(
            "Almeida", "Bergman", "Castellano", "Dubois", "Eriksen", "Fujita", "Gupta", "Hoffmann", "Iwu", "Jansen");
    private static final List<String> COUNTRIES = List.of("DE", "FR", "SE", "NL", "GB", "US", "BR", "IN", "JP", "KE");

    /** The first of two hundred people, no two of one name, from ten countries. */
    static List<Person> some(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Person(
                        GIVEN_NAMES.get(number % GIVEN_NAMES.size()),
                        SURNAMES.get(number / GIVEN_NAMES.size()),
                        COUNTRIES.get((number + number / GIVEN_NAMES.size()) % COUNTRIES.size())))
                .toList();
    }

    String displayName() {
        return givenName + " " + surname;
    }

    public String userPrincipalName(String domain) {
        return mailNickname() + "@" + domain;
    }

    NewUser asUser(String domain) {
        return new NewUser(displayName(), givenName, surname, mailNickname(), userPrincipalName(domain), usageLocation);
    }

    private String mailNickname() {
        return (givenName + "." + surname).toLowerCase(Locale.ROOT);
    }
}
