package dev.zetel.manifests;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the tests need of a kustomization. */
record Kustomization(
        String apiVersion,
        String kind,
        String namespace,
        List<Labels> labels,
        List<String> resources,
        List<Image> images,
        List<Generator> configMapGenerator) {

    record Labels(Map<String, String> pairs, boolean includeTemplates) {}

    record Image(String name, String newTag) {}

    record Generator(String name, String behavior, List<String> literals, List<String> files) {

        Map<String, String> entries() {
            var entries = new LinkedHashMap<String, String>();
            for (var literal : literals == null ? List.<String>of() : literals) {
                var equals = literal.indexOf('=');
                entries.put(literal.substring(0, equals), literal.substring(equals + 1));
            }
            return entries;
        }
    }

    static Kustomization read(String text) {
        return StrictYaml.read(text, Kustomization.class);
    }

    Generator generator(String name) {
        return configMapGenerator.stream()
                .filter(generator -> generator.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
