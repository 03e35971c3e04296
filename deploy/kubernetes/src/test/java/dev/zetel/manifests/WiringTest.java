package dev.zetel.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WiringTest {

    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|_KEY).*");
    private static final Pattern LITERAL =
            Pattern.compile("--from-literal=([a-z-]+)=\"\\$\\(openssl rand -hex 32\\)\"");

    @ParameterizedTest
    @MethodSource("workloads")
    void mountsOnlyVolumesThatItHas(Workload workload) {
        var claims = List.of("data");
        var volumes = Stream.concat(workload.pod().getVolumes().stream().map(Volume::getName), claims.stream())
                .toList();

        assertThat(workload.everyContainer())
                .flatExtracting(Container::getVolumeMounts)
                .allMatch(mount -> volumes.contains(mount.getName()));
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void readsOnlyConfigMapsThatAreGenerated(Workload workload) {
        var generated = Stream.of(Manifests.BASE, Manifests.EVALUATION)
                .flatMap(folder -> Manifests.kustomization(folder).configMapGenerator().stream())
                .map(Kustomization.Generator::name)
                .toList();
        var mounted = workload.pod().getVolumes().stream()
                .map(Volume::getConfigMap)
                .filter(Objects::nonNull)
                .map(map -> map.getName());
        var read = workload.everyContainer().stream()
                .flatMap(container -> container.getEnvFrom().stream())
                .map(source -> source.getConfigMapRef().getName());

        assertThat(Stream.concat(mounted, read)).allMatch(generated::contains);
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void takesSecretsByReferenceAndOnlyThoseThatTheReadmeMakes(Workload workload) {
        assertThat(workload.environment())
                .filteredOn(variable -> SECRET.matcher(variable.getName()).matches())
                .allSatisfy(variable -> {
                    assertThat(variable.getValue()).isNull();
                    var reference = variable.getValueFrom().getSecretKeyRef();
                    assertThat(reference.getName()).isEqualTo("zetel");
                    assertThat(keysOfTheReadme().contains(reference.getKey()))
                            .as("%s is made, or can be done without", reference.getKey())
                            .isNotEqualTo(Boolean.TRUE.equals(reference.getOptional()));
                });
    }

    @Test
    void makesNoSecretThatNobodyReads() {
        assertThat(workloads().stream().flatMap(workload -> workload.environment().stream()))
                .extracting(WiringTest::secretKey)
                .containsAll(keysOfTheReadme())
                .contains("consistency-key");
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceLeadsToThePortsOfItsPods(Service service) {
        var pods = workloads().stream()
                .filter(workload -> workload.labels()
                        .entrySet()
                        .containsAll(service.getSpec().getSelector().entrySet()))
                .toList();

        assertThat(pods)
                .singleElement()
                .satisfies(workload -> assertThat(service.getSpec().getPorts())
                        .isNotEmpty()
                        .allMatch(port -> workload.containers().get(0).getPorts().stream()
                                .anyMatch(open -> open.getName()
                                        .equals(port.getTargetPort().getStrVal()))));
    }

    @Test
    void oneReplicaOfEachOfOursMayAlwaysBeMissing() {
        assertThat(Manifests.objects(Deployment.class)).hasSize(4).allSatisfy(deployment -> {
            assertThat(deployment.getSpec().getReplicas()).isGreaterThanOrEqualTo(2);
            assertThat(Manifests.objects(PodDisruptionBudget.class))
                    .filteredOn(budget -> budget.getSpec()
                            .getSelector()
                            .equals(deployment.getSpec().getSelector()))
                    .singleElement()
                    .returns(1, budget -> budget.getSpec().getMinAvailable().getIntVal());
            assertThat(deployment.getSpec().getTemplate().getMetadata().getLabels())
                    .containsAllEntriesOf(deployment.getSpec().getSelector().getMatchLabels());
        });
    }

    @Test
    void everyFileThatAKustomizationNamesIsThere() {
        for (var folder : List.of(Manifests.BASE, Manifests.EVALUATION)) {
            var kustomization = Manifests.kustomization(folder);
            var files = kustomization.configMapGenerator().stream()
                    .map(Kustomization.Generator::files)
                    .filter(Objects::nonNull)
                    .flatMap(List::stream);
            assertThat(Stream.concat(kustomization.resources().stream(), files))
                    .isNotEmpty()
                    .allMatch(file -> Files.exists(folder.resolve(file)));
        }
    }

    @Test
    void everyImageHasAVersionInTheOverlay() {
        var pinned = Manifests.kustomization(Manifests.EVALUATION).images().stream()
                .map(Kustomization.Image::name)
                .toList();

        assertThat(workloads().stream().flatMap(workload -> workload.everyContainer().stream()))
                .extracting(Container::getImage)
                .hasSizeGreaterThanOrEqualTo(workloads().size())
                .allMatch(pinned::contains);
    }

    static List<Workload> workloads() {
        return Workload.all();
    }

    static List<Service> services() {
        return Manifests.objects(Service.class);
    }

    private static List<String> keysOfTheReadme() {
        return LITERAL.matcher(Manifests.text(Path.of("README.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String secretKey(EnvVar variable) {
        var source = variable.getValueFrom();
        return source == null || source.getSecretKeyRef() == null
                ? null
                : source.getSecretKeyRef().getKey();
    }
}
