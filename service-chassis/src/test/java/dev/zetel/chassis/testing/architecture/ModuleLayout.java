package dev.zetel.chassis.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a module says of itself.
 *
 * @param root its root package
 * @param layers its layers, the lowest last; packages of one layer do not know one another
 * @param crossTenant packages, classes or methods that work for many tenants, named below the root
 * @param implementedElsewhere interfaces whose other implementation is in another module, named below the root
 * @param database whether it has repositories
 */
public record ModuleLayout(
        String root,
        List<List<String>> layers,
        List<String> crossTenant,
        List<String> implementedElsewhere,
        boolean database) {

    public static ModuleLayout of(String root) {
        return new ModuleLayout(root, List.of(), List.of(), List.of(), true);
    }

    /** One text for a layer, the lowest last: {@code "messaging, bulk", "subscription", "sku"}. */
    public ModuleLayout layers(String... names) {
        var parsed =
                Arrays.stream(names).map(layer -> List.of(layer.split(",\\s*"))).toList();
        return new ModuleLayout(root, parsed, crossTenant, implementedElsewhere, database);
    }

    /** {@code "messaging"}, {@code "sku.Skus"} or {@code "user.Users.areProjected"}. */
    public ModuleLayout crossTenant(String... names) {
        return new ModuleLayout(root, layers, List.of(names), implementedElsewhere, database);
    }

    public ModuleLayout implementedElsewhere(String... names) {
        return new ModuleLayout(root, layers, crossTenant, List.of(names), database);
    }

    public ModuleLayout withoutDatabase() {
        return new ModuleLayout(root, layers, crossTenant, implementedElsewhere, false);
    }

    public JavaClasses classes() {
        return new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(root);
    }

    Stream<String> packages() {
        return layers.stream().flatMap(List::stream);
    }

    /** A package with all below it, unless one below it has a layer of its own. */
    String in(String name) {
        var split = packages().anyMatch(other -> other.startsWith(name + "."));
        return root + "." + name + (split ? "" : "..");
    }

    boolean crossesTenants(String qualifiedName) {
        return crossTenant.stream().anyMatch(entry -> isWithin(qualifiedName, root + "." + entry));
    }

    boolean isImplementedElsewhere(String qualifiedName) {
        return implementedElsewhere.stream().anyMatch(entry -> qualifiedName.equals(root + "." + entry));
    }

    static boolean isWithin(String qualifiedName, String name) {
        return qualifiedName.equals(name)
                || qualifiedName.startsWith(name + ".")
                || qualifiedName.startsWith(name + "$");
    }
}
