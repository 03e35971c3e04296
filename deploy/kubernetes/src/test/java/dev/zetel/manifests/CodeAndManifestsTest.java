package dev.zetel.manifests;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.contracts.TopicSettings;
import dev.zetel.contracts.Topics;
import io.fabric8.kubernetes.api.model.Service;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodeAndManifestsTest {

    @Test
    void makesTheTopicsThatTheCodeHas() {
        var list = Manifests.text(Manifests.EVALUATION.resolve(Path.of("kafka", "topics")));

        assertThat(list.lines().map(CodeAndManifestsTest::topic).toList()).isEqualTo(Topics.all());
    }

    @ParameterizedTest
    @MethodSource("parts")
    void listensWhereTheCodeDoes(Component part) {
        var port = Integer.valueOf(part.properties().getProperty("quarkus.http.port"));

        assertThat(Workload.of(part.name()).containers().get(0).getPorts())
                .singleElement()
                .returns(port, it -> it.getContainerPort());
        assertThat(service(part.name()).getSpec().getPorts()).singleElement().returns(port, it -> it.getPort());
    }

    @ParameterizedTest
    @MethodSource("parts")
    void setsNothingThatTheCodeDoesNotRead(Component part) {
        assertThat(variables(part)).isNotEmpty().isSubsetOf(part.settings());
    }

    @Test
    void seesASettingThatTheCodeDoesNotRead() {
        assertThat(parts())
                .hasSize(4)
                .allSatisfy(part -> assertThat(part.settings()).doesNotContain("ZETEL_DIRECTORY_URI"));
        assertThat(parts().get(3).settings())
                .contains("ZETEL_DIRECTORY_URL", "ZETEL_PUBLIC_URL")
                .doesNotContain("ZETEL_CONSISTENCY_KEY");
    }

    @ParameterizedTest
    @MethodSource("services")
    void givesAServiceWhatItCannotStartWithout(Component part) {
        assertThat(variables(part))
                .contains(
                        "KAFKA_BOOTSTRAP_SERVERS",
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "QUARKUS_DATASOURCE_USERNAME",
                        "QUARKUS_DATASOURCE_PASSWORD",
                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                        "ZETEL_CONSISTENCY_KEY");
    }

    @ParameterizedTest
    @MethodSource("services")
    void makesTheDatabaseThatAServiceConnectsTo(Component part) {
        var script = Manifests.text(Manifests.EVALUATION.resolve(Path.of("postgresql", "databases.sh")));
        var user = Workload.of(part.name()).environment().stream()
                .filter(variable -> variable.getName().equals("QUARKUS_DATASOURCE_USERNAME"))
                .findFirst()
                .orElseThrow()
                .getValue();

        assertThat(script).contains("create " + user + " ");
        assertThat(Manifests.kustomization(Manifests.EVALUATION)
                        .generator("zetel-databases")
                        .entries()
                        .get(part.name()))
                .isEqualTo("jdbc:postgresql://postgresql:5432/" + user);
    }

    /** An empty name or password would be taken for one, so it is left to the Secret whether there is any. */
    @Test
    void mailIsForAPlaceToSwitchOnWhereEventsAreMailed() {
        assertThat(Manifests.kustomization(Manifests.BASE)
                        .generator("zetel-mail")
                        .entries())
                .isEmpty();
        assertThat(services().stream()
                        .filter(part -> Workload.of(part.name()).containers().get(0).getEnvFrom().stream()
                                .anyMatch(source -> "zetel-mail"
                                        .equals(source.getConfigMapRef().getName())))
                        .map(Component::name))
                .containsExactly("billing", "licensing");
        assertThat(keysOfTheReadmeForMail())
                .hasSize(3)
                .allSatisfy(key -> assertThat(services().get(1).settings()).contains(key));
    }

    @Test
    void theGatewayFindsTheServices() {
        var entries = Manifests.kustomization(Manifests.BASE)
                .generator("zetel-gateway")
                .entries();

        assertThat(services())
                .hasSize(3)
                .allSatisfy(part -> assertThat(entries)
                        .containsEntry(
                                "ZETEL_" + part.name().toUpperCase() + "_URL",
                                "http://" + part.name() + ":"
                                        + part.properties().getProperty("quarkus.http.port")));
    }

    @Test
    void importsTheRealmOfTheLocalStack() {
        var ours = Manifests.text(Manifests.EVALUATION.resolve(Path.of("keycloak", "zetel-realm.json")));

        assertThat(ours)
                .isEqualTo(Manifests.text(Manifests.PROJECT.resolve(
                        Path.of("deploy", "local", "src", "main", "resources", "keycloak", "zetel-realm.json"))));
    }

    static List<Component> parts() {
        return Component.all();
    }

    static List<Component> services() {
        return Component.services();
    }

    private static List<String> keysOfTheReadmeForMail() {
        return Pattern.compile("`(ZETEL_NOTIFICATIONS_MAIL_[A-Z_]+)`")
                .matcher(Manifests.text(Path.of("README.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static TopicSettings topic(String line) {
        var words = line.split(" ");
        Map<String, String> settings = Arrays.stream(words)
                .skip(2)
                .map(setting -> setting.split("=", 2))
                .collect(toMap(setting -> setting[0], setting -> setting[1]));
        return new TopicSettings(words[0], Integer.parseInt(words[1]), settings);
    }

    private static Set<String> variables(Component part) {
        var workload = Workload.of(part.name());
        var maps = workload.containers().get(0).getEnvFrom().stream()
                .map(source -> source.getConfigMapRef().getName())
                .toList();
        var fromMaps = Stream.of(Manifests.BASE, Manifests.EVALUATION)
                .flatMap(folder -> Manifests.kustomization(folder).configMapGenerator().stream())
                .filter(generator -> maps.contains(generator.name()))
                .flatMap(generator -> generator.entries().keySet().stream());
        return Stream.concat(fromMaps, workload.environment().stream().map(variable -> variable.getName()))
                .collect(toCollection(TreeSet::new));
    }

    private static Service service(String name) {
        return Manifests.objects(Service.class).stream()
                .filter(service -> service.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
