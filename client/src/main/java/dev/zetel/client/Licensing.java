package dev.zetel.client;

import dev.zetel.client.http.Api;
import dev.zetel.client.http.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Giving seats to users and looking at them, in the name of somebody who may or may not. */
public record Licensing(Api caller) {

    public Response assign(String user, String... skuIds) {
        return change(user, Arrays.stream(skuIds).map(License::of).toList(), List.of());
    }

    public Response remove(String user, String... skuIds) {
        return change(user, List.of(), List.of(skuIds));
    }

    /** Both or neither. */
    public Response change(String user, List<License> add, List<String> remove) {
        return caller.post("/users/" + user + "/assignLicense", new Change(add, remove));
    }

    /** What a user holds, as licensing itself shows it. */
    public List<LicenseDetails> licensesOf(String user) {
        return caller.all("/users/" + user + "/licenseDetails", LicenseDetails.class);
    }

    public List<SubscribedSku> products() {
        return caller.all("/subscribedSkus", SubscribedSku.class);
    }

    /** A product, if the tenant owns it. */
    public Optional<SubscribedSku> product(String skuId) {
        return products().stream().filter(sku -> sku.skuId().equals(skuId)).findFirst();
    }

    public Optional<Conflict> openConflict(String skuId) {
        var filter = "status%20eq%20'open'%20and%20skuId%20eq%20'" + skuId + "'";
        return caller.all("/licensing/conflicts?$filter=" + filter, Conflict.class).stream()
                .findFirst();
    }

    public List<UncoveredUser> uncoveredUsers(String conflictId) {
        return caller.all("/licensing/conflicts/" + conflictId + "/users?$top=999", UncoveredUser.class);
    }

    private record Change(List<License> addLicenses, List<String> removeLicenses) {}

    /** A product for a user, with some of its service plans off. */
    public record License(String skuId, List<String> disabledPlans) {

        public static License of(String skuId) {
            return new License(skuId, List.of());
        }
    }

    public record LicenseDetails(String skuId, List<LicensedPlan> servicePlans) {}

    public record LicensedPlan(String servicePlanId, String provisioningStatus) {

        public boolean isOn() {
            return provisioningStatus.equals("Success");
        }
    }

    public record ServicePlan(String servicePlanId, String servicePlanName) {}

    public record SubscribedSku(
            String skuId,
            String skuPartNumber,
            PrepaidUnits prepaidUnits,
            int consumedUnits,
            int available,
            List<ServicePlan> servicePlans) {}

    public record PrepaidUnits(int enabled) {}

    public record Conflict(
            String id,
            String skuId,
            int seatsShort,
            List<ServicePlan> servicePlans,
            List<Kind> causes,
            List<Kind> resolutions) {}

    /** Of a cause or of a resolution. */
    public record Kind(String kind) {}

    public record UncoveredUser(
            String id, String userPrincipalName, boolean access, List<ServicePlan> servicesAffected) {}
}
