package dev.zetel.directory.tenant;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.directory.TenantEvent.TenantChanged;
import dev.zetel.contracts.directory.TenantEvent.TenantProvisioned;
import dev.zetel.contracts.directory.TenantState;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** One organisation: its name, its domain and, if it is a sandbox, its clock. */
@Entity
public class Tenant {

    @Id
    private UUID tenantId;

    private String displayName;
    private String defaultDomain;
    private String countryLetterCode;
    private Instant clockNow;
    private Instant clockTarget;
    private boolean clockMoving;
    private UUID firstAdministratorId;
    private String provisionedWith;
    private Instant createdDateTime;
    private long revision;

    protected Tenant() {}

    /**
     * A new organisation.
     *
     * @param clock what the clock of a sandbox begins with, or null for real time
     */
    public Tenant(TenantId id, Organization organization, Instant clock, UUID firstAdministratorId) {
        this.tenantId = id.value();
        this.displayName = organization.displayName();
        this.defaultDomain = organization.defaultDomain().toLowerCase(Locale.ROOT);
        this.countryLetterCode = organization.countryLetterCode();
        this.clockNow = clock;
        this.clockTarget = clock;
        this.firstAdministratorId = firstAdministratorId;
    }

    /** How the operator describes an organisation. */
    public record Organization(String displayName, String defaultDomain, String countryLetterCode) {}

    /**
     * Sets it up.
     *
     * @param fingerprint of the operator's order, to know it again
     */
    public TenantProvisioned provision(String fingerprint, Instant now) {
        provisionedWith = fingerprint;
        createdDateTime = now;
        revision++;
        return new TenantProvisioned(state(), now);
    }

    /** Sends the clock on its way; every service now works off what falls due. */
    public TenantChanged advanceTestClock(Instant target) {
        if (clockMoving) {
            throw new TestClockMoving(clockTarget);
        }
        if (target.isBefore(clockNow)) {
            throw new TestClockNotMovable(clockNow);
        }
        clockTarget = target;
        clockMoving = true;
        revision++;
        return new TenantChanged(state(), clockNow);
    }

    /** One step of the clock: to what is due next, or to the target. Nothing happens once that is reached. */
    public Optional<TenantChanged> stepTestClock(Optional<Instant> nextDue) {
        if (clockNow.equals(clockTarget)) {
            clockMoving = false;
            return Optional.empty();
        }
        clockNow = nextDue.filter(due -> due.isAfter(clockNow) && due.isBefore(clockTarget))
                .orElse(clockTarget);
        revision++;
        return Optional.of(new TenantChanged(state(), clockNow));
    }

    public TenantId id() {
        return new TenantId(tenantId);
    }

    public String displayName() {
        return displayName;
    }

    public String defaultDomain() {
        return defaultDomain;
    }

    public String countryLetterCode() {
        return countryLetterCode;
    }

    public boolean isSandbox() {
        return clockNow != null;
    }

    public Instant clockNow() {
        return clockNow;
    }

    public Instant clockTarget() {
        return clockTarget;
    }

    public boolean isClockMoving() {
        return clockMoving;
    }

    public UUID firstAdministratorId() {
        return firstAdministratorId;
    }

    public boolean wasProvisionedWith(String fingerprint) {
        return provisionedWith.equals(fingerprint);
    }

    public Instant createdDateTime() {
        return createdDateTime;
    }

    public long revision() {
        return revision;
    }

    /** Whether a userPrincipalName lies in a domain that belongs to this tenant. */
    public boolean hasDomainOf(String userPrincipalName) {
        return userPrincipalName.toLowerCase(Locale.ROOT).endsWith("@" + defaultDomain);
    }

    private TenantState state() {
        var clock = isSandbox() ? new TenantState.TestClock(clockNow, clockTarget) : null;
        return new TenantState(tenantId, displayName, defaultDomain, countryLetterCode, clock, revision);
    }
}
