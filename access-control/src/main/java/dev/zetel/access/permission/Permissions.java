package dev.zetel.access.permission;

/** What an operation needs its caller to be allowed to do: the values of {@code @PermissionsAllowed}. */
public final class Permissions {

    /** Read what concerns oneself ({@code /me}). */
    public static final String READ_SELF = "self.read";

    /** Read the tenant's users, products and conflicts. */
    public static final String READ_TENANT = "tenant.read";

    /** Create and edit users. */
    public static final String CHANGE_USERS = "users.change";

    /** Delete users (S11) and restore them (S37). */
    public static final String DELETE_USERS = "users.delete";

    /** Grant and revoke administrator roles. */
    public static final String ASSIGN_ROLES = "roles.assign";

    /** Give licenses (S3) and take them away (S7). */
    public static final String ASSIGN_LICENSES = "licenses.assign";

    /** Buy, renew, cancel, change quantities (S6, S14, S19). */
    public static final String BUY = "subscriptions.buy";

    /** Open service requests (S21). */
    public static final String OPEN_SERVICE_REQUEST = "serviceRequests.open";

    /** Move the clock of one's own sandbox tenant. */
    public static final String MOVE_TEST_CLOCK = "testClock.move";

    /** What the operator of the suite does, for any tenant. */
    public static final String OPERATE = "platform.operate";

    /** What cloud services ask about entitlements, for any tenant. */
    public static final String READ_ENTITLEMENTS = "entitlements.read";

    private Permissions() {}
}
