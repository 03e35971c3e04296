package dev.zetel.directory.roleassignment;

import dev.zetel.chassis.odata.filter.ODataFilter;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.directory.role.Administrator;
import dev.zetel.directory.role.Administrators;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who holds which role in each tenant; they are few. */
@ApplicationScoped
public class RoleAssignments {

    private static final Set<String> PROPERTIES = Set.of("principalId", "roleDefinitionId");

    private final Administrators administrators;

    RoleAssignments(Administrators administrators) {
        this.administrators = administrators;
    }

    /** Those after a key, by key. */
    public List<RoleAssignmentView> page(TenantId tenant, Optional<ODataFilter> filter, String after, int top) {
        var narrowed = filter.map(given -> given.over(PROPERTIES));
        return administrators.all(tenant).stream()
                .flatMap(RoleAssignments::of)
                .filter(assignment -> narrowed.stream().allMatch(given -> matches(assignment, given)))
                .sorted(Comparator.comparing(RoleAssignmentView::id))
                .filter(assignment -> after == null || assignment.id().compareTo(after) > 0)
                .limit(top + 1L)
                .toList();
    }

    public Optional<RoleAssignmentView> find(TenantId tenant, AssignmentId id) {
        return administrators
                .find(tenant, id.user())
                .filter(administrator -> administrator.holds(id.role()))
                .map(administrator -> RoleAssignmentView.of(id.user(), id.role()));
    }

    private static Stream<RoleAssignmentView> of(Administrator administrator) {
        return administrator.roles().stream().map(role -> RoleAssignmentView.of(administrator.userId(), role));
    }

    private static boolean matches(RoleAssignmentView assignment, ODataFilter filter) {
        return filter.clauses().stream()
                .allMatch(clause -> clause.value()
                        .equalsIgnoreCase(
                                clause.property().equals("principalId")
                                        ? assignment.principalId().toString()
                                        : assignment.roleDefinitionId().toString()));
    }
}
