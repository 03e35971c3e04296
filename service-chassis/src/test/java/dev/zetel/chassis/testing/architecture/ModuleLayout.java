package dev.zetel.chassis.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a module says of itself.
 *
 * @param root its root package
 * @param directory where its sources are
 * @param layers its layers, the lowest last; packages of one layer do not know one another
 * @param crossTenant packages, classes or methods that work for many tenants, named below the root
 * @param implementedElsewhere interfaces whose other implementation is in another module, named below the root
 * @param kinds what it has besides tests
 */
public record ModuleLayout(
        String root,
        Path directory,
        List<List<String>> layers,
        List<String> crossTenant,
        List<String> implementedElsewhere,
        Set<Kind> kinds) {

    /** What not every module has. */
    public enum Kind {
        MAIN,
        DATABASE
    }

    public static ModuleLayout of(String root) {
        return new ModuleLayout(root, Path.of(""), List.of(), List.of(), List.of(), Set.of(Kind.values()));
    }

    /** For a module on which the chassis builds: it is checked with the chassis. */
    public ModuleLayout in(Path sibling) {
        return new ModuleLayout(root, sibling, layers, crossTenant, implementedElsewhere, kinds);
    }

    /** One text for a layer, the lowest last: {@code "messaging, bulk", "subscription", "sku"}. */
    public ModuleLayout layers(String... names) {
        var parsed =
                Arrays.stream(names).map(layer -> List.of(layer.split(",\\s*"))).toList();
        return new ModuleLayout(root, directory, parsed, crossTenant, implementedElsewhere, kinds);
    }

    /** {@code "messaging"}, {@code "sku.Skus"} or {@code "user.Users.areProjected"}. */
    public ModuleLayout crossTenant(String... names) {
        return new ModuleLayout(root, directory, layers, List.of(names), implementedElsewhere, kinds);
    }

    public ModuleLayout implementedElsewhere(String... names) {
        return new ModuleLayout(root, directory, layers, crossTenant, List.of(names), kinds);
    }

    public ModuleLayout withoutDatabase() {
        return new ModuleLayout(root, directory, layers, crossTenant, implementedElsewhere, Set.of(Kind.MAIN));
    }

    /** For a module that is nothing but tests: they are held to what holds for classes elsewhere. */
    public ModuleLayout onlyTests() {
        return new ModuleLayout(root, directory, layers, crossTenant, implementedElsewhere, Set.of());
    }

    public boolean hasDatabase() {
        return kinds.contains(Kind.DATABASE);
    }

    public boolean hasMain() {
        return kinds.contains(Kind.MAIN);
    }

    public Sources mainSources() {
        return new Sources(directory.resolve(Path.of("src", "main", "java")));
    }

    public Sources testSources() {
        return new Sources(directory.resolve(Path.of("src", "test", "java")));
    }

    public JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(hasMain() ? new DoNotIncludeTests() : new OnlyIncludeTests())
                .importPackages(root);
    }

    Stream<String> packages() {
        return layers.stream().flatMap(List::stream);
    }

    /** A package with all below it, unless one below it has a layer of its own. */
    String in(String name) {
        var split = packages().anyMatch(other -> other.startsWith(name + "."));
        return root + "." + name + (split ? "" : "..");
    }

    boolean owns(String qualifiedName) {
        return isWithin(qualifiedName, root);
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
