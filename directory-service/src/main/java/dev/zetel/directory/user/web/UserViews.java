package dev.zetel.directory.user.web;

import dev.zetel.chassis.odata.page.Entity;
import dev.zetel.chassis.odata.page.ODataResponses;
import dev.zetel.chassis.odata.page.Page;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.directory.license.HeldLicenses;
import dev.zetel.directory.license.LicensesOfUser;
import dev.zetel.directory.user.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Builds views of users, with their licenses where the request selects them. */
@ApplicationScoped
public class UserViews {

    private final HeldLicenses licenses;
    private final ODataResponses collections;

    UserViews(HeldLicenses licenses, ODataResponses collections) {
        this.licenses = licenses;
        this.collections = collections;
    }

    /** A response with one user and the user's ETag. */
    RestResponse<Entity<UserView>> one(
            RestResponse.Status status, UriInfo uri, TenantId tenant, User user, UserQuery query) {
        var view = views(tenant, List.of(user), query, null).get(0);
        return ResponseBuilder.create(status, collections.entity(uri, query.options(), view))
                .header(HttpHeaders.ETAG, view.etag())
                .build();
    }

    Page<UserView> page(UriInfo uri, TenantId tenant, List<User> users, UserQuery query) {
        return page(uri, query, views(tenant, users, query, null));
    }

    /** For answers in which a user stands where objects of other kinds could. */
    public Entity<UserView> typedOne(UriInfo uri, TenantId tenant, User user, UserQuery query) {
        return collections.entity(
                uri,
                query.options(),
                views(tenant, List.of(user), query, UserView.TYPE).get(0));
    }

    public Page<UserView> typedPage(UriInfo uri, TenantId tenant, List<User> users, UserQuery query) {
        return page(uri, query, views(tenant, users, query, UserView.TYPE));
    }

    private Page<UserView> page(UriInfo uri, UserQuery query, List<UserView> views) {
        return collections.page(uri, query.options(), UserView.class, views, UserView::id);
    }

    private List<UserView> views(TenantId tenant, List<User> users, UserQuery query, String type) {
        Map<UUID, LicensesOfUser> held = query.wantsLicenses()
                ? licenses.of(tenant, users.stream().map(User::id).toList())
                : Map.of();
        return users.stream()
                .map(user -> UserView.of(user, type, held.getOrDefault(user.id(), LicensesOfUser.NONE)))
                .toList();
    }
}
