package dev.zetel.directory.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zetel.chassis.tenancy.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TenantTest {

    private static final Instant JANUARY = Instant.parse("2031-01-01T00:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2031-02-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2031-03-01T00:00:00Z");

    private final Tenant sandbox = tenant(JANUARY);

    @Test
    void isProvisionedWithItsFirstRevision() {
        var event = sandbox.provision("order", JANUARY);

        assertThat(event.tenant().revision()).isEqualTo(1);
        assertThat(event.tenant().testClock().target()).isEqualTo(JANUARY);
        assertThat(sandbox.wasProvisionedWith("order")).isTrue();
        assertThat(sandbox.wasProvisionedWith("another order")).isFalse();
    }

    @Test
    void livesInRealTimeUnlessItIsASandbox() {
        var real = tenant(null);

        assertThat(real.isSandbox()).isFalse();
        assertThat(real.provision("order", JANUARY).tenant().testClock()).isNull();
    }

    @Test
    void ownsNamesWithinItsDomainInAnyCase() {
        assertThat(sandbox.hasDomainOf("Anna@CONTOSO.example")).isTrue();
        assertThat(sandbox.hasDomainOf("anna@sub.contoso.example")).isFalse();
        assertThat(sandbox.hasDomainOf("anna@notcontoso.example")).isFalse();
    }

    @Test
    void stepsToWhatIsDueNextWithinTheWay() {
        sandbox.advanceTestClock(MARCH);

        var event = sandbox.stepTestClock(Optional.of(FEBRUARY)).orElseThrow();

        assertThat(event.tenant().testClock().now()).isEqualTo(FEBRUARY);
        assertThat(event.tenant().testClock().target()).isEqualTo(MARCH);
        assertThat(event.occurredAt()).isEqualTo(FEBRUARY);
        assertThat(sandbox.isClockMoving()).isTrue();
    }

    @Test
    void stepsToItsTargetWhereNothingIsDueBefore() {
        sandbox.advanceTestClock(FEBRUARY);

        var event = sandbox.stepTestClock(Optional.of(MARCH)).orElseThrow();

        assertThat(event.tenant().testClock().now()).isEqualTo(FEBRUARY);
    }

    @Test
    void doesNotStandStillForWhatIsDueInThePast() {
        sandbox.advanceTestClock(MARCH);

        var event = sandbox.stepTestClock(Optional.of(JANUARY)).orElseThrow();

        assertThat(event.tenant().testClock().now()).isEqualTo(MARCH);
    }

    @Test
    void restsOnceItsTargetIsReached() {
        sandbox.advanceTestClock(JANUARY);

        assertThat(sandbox.stepTestClock(Optional.empty())).isEmpty();
        assertThat(sandbox.isClockMoving()).isFalse();
    }

    @Test
    void refusesToGoBackAndToBeSentAnewOnItsWay() {
        assertThatThrownBy(() -> sandbox.advanceTestClock(JANUARY.minusSeconds(1)))
                .isInstanceOf(TestClockNotMovable.class);
        sandbox.advanceTestClock(FEBRUARY);
        assertThatThrownBy(() -> sandbox.advanceTestClock(MARCH)).isInstanceOf(TestClockMoving.class);
    }

    private static Tenant tenant(Instant clock) {
        var organization = new Tenant.Organization("Contoso", "Contoso.example", "DE");
        return new Tenant(new TenantId(UUID.randomUUID()), organization, clock, UUID.randomUUID());
    }
}
