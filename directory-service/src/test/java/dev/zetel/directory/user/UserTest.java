package dev.zetel.directory.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.directory.profile.Account;
import dev.zetel.directory.profile.Profile;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UserTest {

    private static final Instant NOW = Instant.parse("2031-01-01T00:00:00Z");
    private static final Account ACCOUNT = new Account("anna@contoso.example", "Anna", "anna", true);

    private final User user = new User(new TenantId(UUID.randomUUID()), UUID.randomUUID(), ACCOUNT, Profile.EMPTY);

    @Test
    void raisesItsRevisionWithEachEvent() {
        assertThat(user.create(NOW).user().revision()).isEqualTo(1);
        assertThat(user.delete(NOW).user().revision()).isEqualTo(2);
        assertThat(user.restore("anna@contoso.example", NOW).user().revision()).isEqualTo(3);
    }

    @Test
    void hasNoNewsWhenNothingHasChanged() {
        assertThat(user.change(ACCOUNT, Profile.EMPTY, NOW)).isEmpty();
    }

    @Test
    void tellsWhatItIsAfterAChange() {
        var disabled = new Account("anna@contoso.example", "Anna", "anna", false);

        var event = user.change(disabled, Profile.EMPTY, NOW).orElseThrow();

        assertThat(event.user().accountEnabled()).isFalse();
        assertThat(event.user().active()).isFalse();
    }

    @Test
    void s37CanBeRestoredUntilTheTimeIsOver() {
        user.delete(NOW);

        assertThat(user.isRestorable(
                        Duration.ofDays(30), NOW.plus(Duration.ofDays(30)).minusSeconds(1)))
                .isTrue();
        assertThat(user.isRestorable(Duration.ofDays(30), NOW.plus(Duration.ofDays(30))))
                .isFalse();
    }

    @Test
    void s37ComesBackUnderAnotherName() {
        user.delete(NOW);

        var event = user.restore("anna2@contoso.example", NOW);

        assertThat(event.user().userPrincipalName()).isEqualTo("anna2@contoso.example");
        assertThat(event.user().deletedDateTime()).isNull();
    }
}
