package dev.zetel.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell script, with a JDK and a Maven that only say what they were asked, in folders whose names have blanks. */
class ScriptTest {

    private static final String JAVA = "printf '%s\\n' \"in $PWD\" \"$@\"";

    /** Makes of each module what the script looks for after a build. */
    private static final String MAVEN = """
            if [ "$1" = -v ]; then echo 'Apache Maven 3.9.9'; exit; fi
            echo "$*" >>"%s"
            [ ! -f "%s" ] || exit 1
            for module in $(echo "$*" | sed 's/.*-pl //; s/,/ /g'); do mkdir -p "$module/target/classes"; done
            main=deploy/local/target/classes/dev/zetel/local/command
            mkdir -p $main benchmarks/target
            touch $main/Zetel.class
            echo 'classpath=one.jar:two.jar' >deploy/local/target/classes/components.properties
            echo three.jar >benchmarks/target/classpath
            """;

    /** Unpacks a Maven where the script wants it. */
    private static final String OLD_MAVEN = """
            if [ "$1" = -v ]; then echo 'Apache Maven 3.8.7'; exit; fi
            echo "$*" >>"%s"
            for option in "$@"; do
              case $option in -DoutputDirectory=*) bin=${option#*=}/apache-maven-3.9.11/bin ;; esac
            done
            mkdir -p "$bin"
            echo >"$bin/mvn"
            chmod +x "$bin/mvn"
            """;

    @TempDir
    Path temporary;

    private Path checkout;
    private Path elsewhere;
    private Path jdk;
    private Path javaHome;
    private Path builds;
    private Path breaksBuilds;

    @BeforeEach
    void standInAnEmptyCheckout() throws IOException {
        checkout = Files.createDirectories(temporary.toRealPath().resolve("check out"));
        elsewhere = Files.createDirectories(temporary.toRealPath().resolve("else where"));
        jdk = temporary.toRealPath().resolve("a jdk");
        javaHome = jdk;
        builds = temporary.resolve("builds");
        breaksBuilds = temporary.resolve("breaks");
        program(checkout.resolve("zetel"), Files.readString(Path.of("..", "..", "zetel")));
        program(jdk.resolve("bin/java"), JAVA);
        program(jdk.resolve("bin/javac"), "");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"99.0.1\"\n");
        program(temporary.resolve("maven/mvn"), MAVEN.formatted(builds, breaksBuilds));
    }

    @Test
    void buildsEverythingThatUpNeedsAndOnlyOnce() throws Exception {
        var first = run(checkout.resolve("zetel"), "up", "--port-base", "18080");
        var second = run(checkout.resolve("zetel"), "up");

        assertThat(first.lines())
                .contains("-Dzetel.checkout=" + checkout, "dev.zetel.local.command.Zetel")
                .contains(checkout + "/deploy/local/target/classes:one.jar:two.jar")
                .endsWith("up", "--port-base", "18080");
        assertThat(second.lines()).endsWith("up").noneMatch(line -> line.startsWith("Building"));
        assertThat(Files.readAllLines(builds))
                .singleElement()
                .asString()
                .endsWith("package -am -pl directory-service,billing-service,licensing-service,gateway,deploy/local");
    }

    @Test
    void buildsTheLauncherAgainAndNothingElseIfTheClientHasChanged() throws Exception {
        run(checkout.resolve("zetel"), "up");
        var change = Files.createFile(
                Files.createDirectories(checkout.resolve("client/src")).resolve("Commerce.java"));
        Files.setLastModifiedTime(change, FileTime.from(Instant.now().plusSeconds(60)));

        run(checkout.resolve("zetel"), "up");

        assertThat(Files.readAllLines(builds)).hasSize(2).last().asString().endsWith("-am -pl deploy/local");
    }

    @Test
    void buildsEverythingThatBenchNeedsAndStaysWhereTheCallerIs() throws Exception {
        var bench = run(checkout.resolve("zetel"), "bench", "--results", "my figures");

        assertThat(bench.lines())
                .contains("in " + elsewhere, checkout + "/benchmarks/target/classes:three.jar")
                .endsWith("dev.zetel.benchmarks.Benchmarks", "--results", "my figures");
        assertThat(Files.readString(builds)).contains(" -am -pl ", ",benchmarks/bare-endpoint,benchmarks");
    }

    @Test
    void testsEverythingUnlessItHasToBeFast() throws Exception {
        run(checkout.resolve("zetel"), "test", "-B");
        run(checkout.resolve("zetel"), "test", "--fast", "-B");

        assertThat(Files.readAllLines(builds)).containsExactly("verify -T 1C -B", "test -Pfast -T 1C -B");
    }

    @Test
    void developsWithTheJdkThatBuilds() throws Exception {
        program(jdk.resolve("bin/java"), JAVA + "; echo JAVA_HOME=$JAVA_HOME");
        Files.createSymbolicLink(temporary.resolve("maven/javac"), jdk.resolve("bin/javac"));
        javaHome = elsewhere;

        var dev = run(checkout.resolve("zetel"), "dev", "billing");

        assertThat(dev.lines()).contains("dev", "billing").endsWith("JAVA_HOME=" + jdk);
    }

    /** Debian and Ubuntu have 3.8, which Quarkus refuses in dev mode only. */
    @Test
    void developsWithAMavenOfItsOwnIfTheOneInThePathIsTooOld() throws Exception {
        var own = checkout.resolve(".zetel/cache/apache-maven-3.9.11/bin");
        program(jdk.resolve("bin/java"), "command -v mvn");
        program(temporary.resolve("maven/mvn"), OLD_MAVEN.formatted(builds));
        Files.createDirectories(checkout.resolve("deploy/local/target/classes/dev/zetel/local/command"));
        Files.createFile(checkout.resolve("deploy/local/target/classes/dev/zetel/local/command/Zetel.class"));
        Files.createFile(checkout.resolve("deploy/local/target/classes/components.properties"));

        var first = run(checkout.resolve("zetel"), "dev", "billing");
        var second = run(checkout.resolve("zetel"), "dev", "billing");

        assertThat(first.lines()).endsWith(own + "/mvn");
        assertThat(second.lines()).endsWith(own + "/mvn");
        assertThat(Files.readAllLines(builds)).singleElement().asString().contains(":unpack");
    }

    @Test
    void findsItsCheckoutThroughALink() throws Exception {
        var link = Files.createSymbolicLink(elsewhere.resolve("z"), Path.of("..", "check out", "zetel"));

        var status = run(link, "status");

        assertThat(status.exit()).isZero();
        assertThat(status.lines()).contains("-Dzetel.checkout=" + checkout).endsWith("status");
    }

    @Test
    void doesNotGoOnAfterABuildThatFailed() throws Exception {
        Files.writeString(breaksBuilds, "");

        for (var command : List.of("up", "bench", "status", "test")) {
            var failed = run(checkout.resolve("zetel"), command);

            assertThat(failed.exit()).isEqualTo(1);
            assertThat(failed.lines()).endsWith("zetel: the build failed");
        }
    }

    private Said run(Path script, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        var output = temporary.resolve("output").toFile();
        var builder = new ProcessBuilder(command)
                .directory(elsewhere.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().put("PATH", temporary.resolve("maven") + ":/usr/bin:/bin");
        builder.environment().remove("HOME");
        var exit = builder.start().waitFor();
        return new Said(exit, Files.readAllLines(output.toPath()));
    }

    private static void program(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.startsWith("#!") ? text : "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Said(int exit, List<String> lines) {}
}
