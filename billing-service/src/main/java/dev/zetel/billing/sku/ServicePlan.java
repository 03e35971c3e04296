package dev.zetel.billing.sku;

import dev.zetel.contracts.billing.ServicePlanState;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;

/** One service inside products, with the rules that hold wherever it is sold. */
@Entity
public class ServicePlan {

    /** The public list has users' plans and names no others. */
    public static final String APPLIES_TO = "User";

    /** What a catalog file calls it. */
    record Names(String name, String displayName) {}

    /**
     * What must hold where it is on.
     *
     * @param countries where it is offered, none for everywhere (S25)
     * @param retainsData whether documents outlive the license (S31)
     */
    record Rules(List<String> countries, List<UUID> dependsOn, List<UUID> excludes, boolean retainsData) {}

    @Id
    private UUID servicePlanId;

    private String name;
    private String displayName;
    private List<String> countries;
    private List<UUID> dependsOn;
    private List<UUID> excludes;
    private boolean retainsData;

    protected ServicePlan() {}

    ServicePlan(UUID servicePlanId, Names names) {
        this.servicePlanId = servicePlanId;
        this.name = names.name();
        this.displayName = names.displayName();
        this.countries = List.of();
        this.dependsOn = List.of();
        this.excludes = List.of();
    }

    public UUID servicePlanId() {
        return servicePlanId;
    }

    public String name() {
        return name;
    }

    /** Returns whether that changed anything. */
    boolean rename(Names names) {
        var changed = !names.equals(new Names(name, displayName));
        name = names.name();
        displayName = names.displayName();
        return changed;
    }

    /** Returns whether that changed anything. */
    boolean applyRules(Rules rules) {
        var changed = !rules.equals(new Rules(countries, dependsOn, excludes, retainsData));
        countries = rules.countries();
        dependsOn = rules.dependsOn();
        excludes = rules.excludes();
        retainsData = rules.retainsData();
        return changed;
    }

    ServicePlanState state() {
        return new ServicePlanState(
                servicePlanId,
                name,
                displayName,
                APPLIES_TO,
                List.copyOf(countries),
                List.copyOf(dependsOn),
                List.copyOf(excludes),
                retainsData);
    }
}
