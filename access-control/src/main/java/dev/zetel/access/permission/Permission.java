package dev.zetel.access.permission;

/** What a request needs its caller to be allowed to do. */
public enum Permission {
    /** Read what concerns oneself ({@code /me}). */
    READ_SELF,
    /** Read the tenant's users, products and conflicts. */
    READ_TENANT,
    /** Create and edit users. */
    CHANGE_USERS,
    /** Delete users (S11) and restore them (S37). */
    DELETE_USERS,
    /** Grant and revoke administrator roles. */
    ASSIGN_ROLES,
    /** Give licenses (S3) and take them away (S7). */
    ASSIGN_LICENSES,
    /** Buy, renew, cancel, change quantities (S6, S14, S19). */
    BUY,
    /** Open service requests (S21). */
    OPEN_SERVICE_REQUEST,
    /** Move the clock of one's own sandbox tenant. */
    MOVE_TEST_CLOCK,
    /** What the operator of the suite does, for any tenant. */
    OPERATE,
    /** What cloud services ask about entitlements, for any tenant. */
    READ_ENTITLEMENTS
}
