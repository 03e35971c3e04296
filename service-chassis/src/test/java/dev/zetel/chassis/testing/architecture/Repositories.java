package dev.zetel.chassis.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** Who reaches the database, and for which tenant. */
public final class Repositories {

    private static final String PANACHE = "io.quarkus.hibernate.orm.panache.";

    private final String rowsInterface;
    private final String activeRecord;

    public Repositories() {
        this(PANACHE + "PanacheRepositoryBase", PANACHE + "PanacheEntityBase");
    }

    /** With the names of the types of Panache, so that a test can put its own in their place. */
    Repositories(String rowsInterface, String activeRecord) {
        this.rowsInterface = rowsInterface;
        this.activeRecord = activeRecord;
    }

    /** Private methods are no way in, and what the module lists works for many tenants. */
    public ArchRule takeTheTenantFirst(ModuleLayout module) {
        return Conditions.everyClassThat(
                "are repositories of one tenant",
                type -> isRepository(type) && !module.crossesTenants(type.getName()),
                "take the tenant first",
                type -> type.getMethods().stream()
                        .filter(Repositories::isCalledByOthers)
                        .filter(method -> !module.crossesTenants(type.getName() + "." + method.getName()))
                        .filter(method -> !takesTenantFirst(method))
                        .map(method -> method.getFullName() + " does not take the tenant first"));
    }

    public ArchRule rowsAreHidden() {
        return Conditions.everyClass(
                "hide its Panache rows",
                type -> Stream.of(type).filter(this::isRows).flatMap(this::faultsOfRows));
    }

    public ArchRule nothingIsAnActiveRecord() {
        return Conditions.everyClass(
                "not be an active record",
                type -> Stream.of(type)
                        .filter(one -> one.isAssignableTo(activeRecord))
                        .map(one -> one.getName() + " is an active record"));
    }

    /** Holds an {@code EntityManager} (a Hibernate session is one) or has nested {@code Rows}. */
    public boolean isRepository(JavaClass type) {
        return !type.isAnnotatedWith("jakarta.persistence.Entity")
                && !isRows(type)
                && type.getFields().stream()
                        .anyMatch(field -> field.getRawType().isAssignableTo("jakarta.persistence.EntityManager")
                                || isRows(field.getRawType()));
    }

    private boolean isRows(JavaClass type) {
        return !type.isInterface() && type.isAssignableTo(rowsInterface);
    }

    private Stream<String> faultsOfRows(JavaClass rows) {
        var shape = Stream.of(rows)
                .filter(one -> !one.getSimpleName().equals("Rows") || !one.isNestedClass() || !isPackagePrivate(one))
                .map(one -> one.getName() + " is not a nested, package-private class named Rows");
        var known = rows.getDirectDependenciesToSelf().stream()
                .map(dependency -> dependency.getOriginClass())
                .filter(origin -> !origin.equals(rows)
                        && !origin.equals(rows.getEnclosingClass().orElse(rows)))
                .distinct()
                .map(origin -> origin.getName() + " knows " + rows.getName());
        return Stream.concat(shape, known);
    }

    private static boolean isPackagePrivate(JavaClass type) {
        return Stream.of(JavaModifier.PUBLIC, JavaModifier.PROTECTED, JavaModifier.PRIVATE)
                .noneMatch(type.getModifiers()::contains);
    }

    private static boolean isCalledByOthers(JavaMethod method) {
        return !method.getModifiers().contains(JavaModifier.PRIVATE)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static boolean takesTenantFirst(JavaMethod method) {
        var parameters = method.getRawParameterTypes();
        return !parameters.isEmpty() && parameters.get(0).getName().equals("dev.zetel.chassis.tenancy.TenantId");
    }
}
