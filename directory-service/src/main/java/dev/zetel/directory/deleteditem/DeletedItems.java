package dev.zetel.directory.deleteditem;

import dev.zetel.chassis.error.ResourceUnknown;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.time.TenantClock;
import dev.zetel.directory.user.User;
import dev.zetel.directory.user.UserFilter;
import dev.zetel.directory.user.UserKey;
import dev.zetel.directory.user.Users;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Users who were deleted and can still be restored, by the clock of their tenant (S37). */
@ApplicationScoped
@Transactional
public class DeletedItems {

    private final Users users;
    private final TenantClock clock;
    private final DirectorySettings settings;

    DeletedItems(Users users, TenantClock clock, DirectorySettings settings) {
        this.users = users;
        this.clock = clock;
        this.settings = settings;
    }

    public List<User> page(TenantId tenant, UUID after, int top) {
        var since = clock.now(tenant).minus(settings.restorableFor());
        return users.page(tenant, UserFilter.deletedSince(since), after, top);
    }

    public User one(TenantId tenant, String id) {
        return users.findDeleted(tenant, UserKey.requireId(id))
                .filter(user -> isRestorable(tenant, user))
                .orElseThrow(() -> ResourceUnknown.owned(id));
    }

    User lock(TenantId tenant, String id) {
        return users.lockDeleted(tenant, UserKey.requireId(id))
                .filter(user -> isRestorable(tenant, user))
                .orElseThrow(() -> ResourceUnknown.owned(id));
    }

    private boolean isRestorable(TenantId tenant, User user) {
        return user.isRestorable(settings.restorableFor(), clock.now(tenant));
    }
}
