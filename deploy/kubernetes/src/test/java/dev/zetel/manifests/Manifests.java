package dev.zetel.manifests;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this folder, and the project around them. */
final class Manifests {

    static final Path PROJECT = Path.of("").toAbsolutePath().getParent().getParent();
    static final Path BASE = Path.of("base").toAbsolutePath();
    static final Path EVALUATION = Path.of("overlays", "evaluation").toAbsolutePath();

    private static final String KUSTOMIZATION = "kustomization.yaml";

    private Manifests() {}

    /** Every YAML file of base, components and overlays that holds objects of Kubernetes. */
    static List<Path> files() {
        return Stream.of("base", "components", "overlays")
                .map(folder -> Path.of(folder).toAbsolutePath())
                .filter(Files::isDirectory)
                .flatMap(Manifests::yamlBelow)
                .filter(file -> !file.getFileName().toString().equals(KUSTOMIZATION))
                .toList();
    }

    static List<HasMetadata> objects() {
        return files().stream()
                .flatMap(file -> StrictYaml.read(text(file)).stream())
                .toList();
    }

    static <T extends HasMetadata> List<T> objects(Class<T> kind) {
        return objects().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    static Kustomization kustomization(Path folder) {
        return Kustomization.read(text(folder.resolve(KUSTOMIZATION)));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> yamlBelow(Path folder) {
        try (var walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().matches(".*\\.ya?ml")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
