package dev.zetel.manifests;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Something that runs pods, whatever its kind. */
record Workload(String name, boolean serves, PodTemplateSpec template) {

    static List<Workload> all() {
        return Stream.of(
                        Manifests.objects(Deployment.class).stream()
                                .map(it -> new Workload(
                                        it.getMetadata().getName(),
                                        true,
                                        it.getSpec().getTemplate())),
                        Manifests.objects(StatefulSet.class).stream()
                                .map(it -> new Workload(
                                        it.getMetadata().getName(),
                                        true,
                                        it.getSpec().getTemplate())),
                        Manifests.objects(Job.class).stream()
                                .map(it -> new Workload(
                                        it.getMetadata().getName(),
                                        false,
                                        it.getSpec().getTemplate())))
                .flatMap(it -> it)
                .toList();
    }

    static Workload of(String name) {
        return all().stream()
                .filter(workload -> workload.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    PodSpec pod() {
        return template.getSpec();
    }

    Map<String, String> labels() {
        return template.getMetadata().getLabels();
    }

    List<Container> containers() {
        return pod().getContainers();
    }

    /** Containers and those that run before them. */
    List<Container> everyContainer() {
        return Stream.concat(pod().getInitContainers().stream(), containers().stream())
                .toList();
    }

    List<EnvVar> environment() {
        return everyContainer().stream()
                .flatMap(container -> container.getEnv().stream())
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
