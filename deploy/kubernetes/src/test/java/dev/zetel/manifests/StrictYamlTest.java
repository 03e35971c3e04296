package dev.zetel.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StrictYamlTest {

    @ParameterizedTest
    @MethodSource
    void everyFileIsWhatKubernetesUnderstands(Path file) {
        assertThat(StrictYaml.read(Manifests.text(file))).isNotEmpty();
    }

    static List<Path> everyFileIsWhatKubernetesUnderstands() {
        return Manifests.files();
    }

    @Test
    void findsTheFilesOfBaseAndOverlay() {
        assertThat(Manifests.files())
                .contains(Manifests.BASE.resolve("gateway.yaml"))
                .contains(Manifests.EVALUATION.resolve(Path.of("kafka", "topics.yaml")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            replicas: 2                         | replica: 2
            path: /q/health/live                | paths: /q/health/live
            readOnlyRootFilesystem: true        | readOnlyRootFileSystem: true
            automountServiceAccountToken: false | automountServiceAccountTokens: false
            minAvailable: 1                     | minimumAvailable: 1
            replicas: 2                         | replicas: two
            replicas: 2                         | replicas: "2"
            mountPath: /tmp                     | mountPath: 7
            name: tmp                           | "name: tmp\\n              name: tmp"
            kind: Service                       | kind: Services
            apiVersion: apps/v1                 | apiVersion: apps/v1beta1
            """)
    void refusesAMistake(String right, String wrong) {
        var text = Manifests.text(Manifests.BASE.resolve("gateway.yaml"));
        var broken = text.replaceFirst(Pattern.quote(right), wrong.replace("\\n", "\n"));
        assertThat(broken).isNotEqualTo(text);

        assertThatThrownBy(() -> StrictYaml.read(broken)).isInstanceOf(RuntimeException.class);
    }
}
