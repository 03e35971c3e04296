package dev.zetel.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PodSecurityTest {

    @Test
    void looksAtEveryPart() {
        assertThat(workloads())
                .extracting(Workload::name)
                .containsExactlyInAnyOrder(
                        "directory",
                        "billing",
                        "licensing",
                        "gateway",
                        "postgresql",
                        "kafka",
                        "kafka-topics",
                        "keycloak");
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void noPodRunsAsRootOrSpeaksToTheApiServer(Workload workload) {
        var pod = workload.pod();

        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getEnableServiceLinks()).isFalse();
        assertThat(pod.getHostNetwork()).isNull();
        assertThat(pod.getVolumes()).allMatch(volume -> volume.getHostPath() == null);
        assertThat(accounts()).contains(pod.getServiceAccountName());
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void noContainerCanGainRightsOrWriteToItsImage(Workload workload) {
        assertThat(workload.everyContainer()).allSatisfy(container -> {
            var security = container.getSecurityContext();
            assertThat(security.getAllowPrivilegeEscalation()).isFalse();
            assertThat(security.getReadOnlyRootFilesystem()).isTrue();
            assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
            assertThat(security.getCapabilities().getAdd()).isEmpty();
            assertThat(security.getPrivileged()).isNull();
        });
        assertThat(workload.containers())
                .allSatisfy(container -> assertThat(container.getVolumeMounts())
                        .anyMatch(mount -> mount.getMountPath().equals("/tmp")));
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void everyContainerSaysWhatItNeedsAndWhereItsMemoryEnds(Workload workload) {
        assertThat(workload.everyContainer()).allSatisfy(container -> {
            var requests = container.getResources().getRequests();
            var limits = container.getResources().getLimits();
            assertThat(requests).containsKeys("cpu", "memory");
            assertThat(bytes(limits.get("memory"))).isGreaterThanOrEqualTo(bytes(requests.get("memory")));
        });
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void everythingThatServesIsProbed(Workload workload) {
        if (workload.serves()) {
            assertThat(workload.containers()).allSatisfy(container -> {
                assertThat(container.getStartupProbe()).isNotNull();
                assertThat(container.getReadinessProbe()).isNotNull();
                assertThat(container.getLivenessProbe()).isNotNull();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("ours")
    void ourPartsAreProbedWhereQuarkusAnswers(Workload workload) {
        var container = workload.containers().get(0);

        assertThat(container.getStartupProbe().getHttpGet().getPath()).isEqualTo("/q/health/live");
        assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/q/health/live");
        assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/q/health/ready");
        assertThat(portsOf(container))
                .contains(container.getReadinessProbe().getHttpGet().getPort().getStrVal());
    }

    @Test
    void noAccountHasATokenAndNoServiceIsOpenToTheWorld() {
        assertThat(Manifests.objects(ServiceAccount.class))
                .hasSize(7)
                .allMatch(account -> Boolean.FALSE.equals(account.getAutomountServiceAccountToken()));
        assertThat(Manifests.objects(Service.class))
                .hasSize(7)
                .allMatch(service -> service.getSpec().getType() == null);
    }

    static List<Workload> workloads() {
        return Workload.all();
    }

    static List<Workload> ours() {
        return Component.all().stream().map(part -> Workload.of(part.name())).toList();
    }

    private static List<String> accounts() {
        return Manifests.objects(ServiceAccount.class).stream()
                .map(account -> account.getMetadata().getName())
                .toList();
    }

    private static List<String> portsOf(Container container) {
        return container.getPorts().stream().map(port -> port.getName()).toList();
    }

    // fails for a unit that does not exist
    private static BigDecimal bytes(Quantity quantity) {
        return Quantity.getAmountInBytes(quantity);
    }
}
