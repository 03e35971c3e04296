package dev.zetel.local.component;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A service or the gateway as it is packaged; replicas differ by name and port. */
public final class ServiceJar extends Component {

    private final Program program;
    private final Map<String, String> environment;

    public ServiceJar(String name, int port, Workspace workspace, Program program, Map<String, String> environment) {
        super(name, port, workspace);
        this.program = program;
        this.environment = new HashMap<>(environment);
        this.environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        this.environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    }

    /** Where the build of a module leaves its packaged service. */
    public static Path packagedIn(Path module) {
        return module.resolve("target").resolve("quarkus-app").resolve("quarkus-run.jar");
    }

    /** A command with the configuration that the service has in the stack. */
    public Command command(String... words) {
        return new Command(List.of(words), environment);
    }

    @Override
    protected Command prepare() {
        if (!Files.exists(program.jar())) {
            throw failed("is not built: there is no " + program.jar());
        }
        return Command.java(
                program.heapMegabytes(), environment, "-jar", program.jar().toString());
    }

    @Override
    protected boolean answers() {
        return Probe.says200(port(), "/q/health/ready");
    }

    /** What is run, and with how much memory. */
    public record Program(Path jar, int heapMegabytes) {}
}
