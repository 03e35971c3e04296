package dev.zetel.directory.user;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.directory.UserEvent.UserChanged;
import dev.zetel.contracts.directory.UserEvent.UserCreated;
import dev.zetel.contracts.directory.UserEvent.UserDeleted;
import dev.zetel.contracts.directory.UserEvent.UserRestored;
import dev.zetel.contracts.directory.UserState;
import dev.zetel.directory.profile.Account;
import dev.zetel.directory.profile.Profile;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Somebody of an organisation, with an account. */
@Entity
@Table(name = "directory_user")
public class User {

    @Id
    private UUID userId;

    private UUID tenantId;

    @Embedded
    private Account account;

    @Embedded
    private Profile profile;

    /** The keys are the database's own: the same in lower case, to be found by. */
    @Column(insertable = false, updatable = false)
    private String upnKey;

    @Column(insertable = false, updatable = false)
    private String displayNameKey;

    @Column(insertable = false, updatable = false)
    private String mailKey;

    private Instant createdDateTime;
    private Instant deletedDateTime;
    private long revision;

    protected User() {}

    User(TenantId tenant, UUID id, Account account, Profile profile) {
        this.tenantId = tenant.value();
        this.userId = id;
        this.account = account;
        this.profile = profile;
    }

    UserCreated create(Instant now) {
        createdDateTime = now;
        revision++;
        return new UserCreated(state(), now);
    }

    /** Takes new properties; empty when nothing changes. */
    Optional<UserChanged> change(Account account, Profile profile, Instant now) {
        if (account.equals(this.account) && profile.equals(profile())) {
            return Optional.empty();
        }
        this.account = account;
        this.profile = profile;
        revision++;
        return Optional.of(new UserChanged(state(), now));
    }

    /** S34: into the deleted items; licensing frees the user's seats. */
    UserDeleted delete(Instant now) {
        deletedDateTime = now;
        revision++;
        return new UserDeleted(state(), now);
    }

    /** S37: back from the deleted items, under another name if the old one is taken by now. */
    public UserRestored restore(String userPrincipalName, Instant now) {
        account = account.named(userPrincipalName);
        deletedDateTime = null;
        revision++;
        return new UserRestored(state(), now);
    }

    public UUID id() {
        return userId;
    }

    public String userPrincipalName() {
        return account.userPrincipalName();
    }

    public Instant deletedDateTime() {
        return deletedDateTime;
    }

    /** Whether the user can still be restored from the deleted items. */
    public boolean isRestorable(Duration within, Instant now) {
        return deletedDateTime != null && now.isBefore(deletedDateTime.plus(within));
    }

    public long revision() {
        return revision;
    }

    public Account account() {
        return account;
    }

    public Profile profile() {
        return Objects.requireNonNullElse(profile, Profile.EMPTY);
    }

    public Instant createdDateTime() {
        return createdDateTime;
    }

    private UserState state() {
        return new UserState(
                userId,
                tenantId,
                account.userPrincipalName(),
                account.displayName(),
                profile().mail(),
                profile().preferredLanguage(),
                profile().usageLocation(),
                account.accountEnabled(),
                deletedDateTime,
                revision);
    }
}
