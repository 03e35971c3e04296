package dev.zetel.local.command;

import dev.zetel.client.Platform;
import dev.zetel.client.http.Api;
import dev.zetel.client.http.Response;
import dev.zetel.local.running.RunningStack;
import dev.zetel.local.stack.Identity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "catalog",
        description = "Works on the catalog as the operator.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class Catalog {

    @Command(
            name = "import",
            description = "Publishes the products of a file of the public format, and what else is given.",
            mixinStandardHelpOptions = true)
    int importFiles(
            @Parameters(paramLabel = "FILE", description = "Products and their service plans.") Path products,
            @Option(names = "--plans", paramLabel = "FILE", description = "Countries, dependencies and retention.")
                    Path plans,
            @Option(names = "--prices", paramLabel = "FILE", description = "Prices and terms, which make offers.")
                    Path prices)
            throws IOException {
        for (var file :
                Stream.of(products, plans, prices).filter(Objects::nonNull).toList()) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new IOException(file + " is not a file that can be read");
            }
        }
        var checkout = Zetel.checkout();
        var ports = RunningStack.upIn(checkout).ports();
        var token = Identity.of(checkout, ports).tokenOfApplication(Identity.OPERATOR);
        var platform = new Platform(new Api(ports.api(), () -> token));
        publish("products", products, platform::importProducts);
        publish("plans", plans, platform::importPlans);
        publish("prices", prices, platform::importOffers);
        return 0;
    }

    private static void publish(String what, Path file, Function<byte[], Response> request) throws IOException {
        if (file == null) {
            return;
        }
        var report = request.apply(Files.readAllBytes(file)).body();
        var warnings = report.path("warnings");
        warnings.forEach(warning -> System.out.println("  line "
                + warning.path("line").asInt() + ": " + warning.path("message").asText()));
        var counts = report.properties().stream()
                .filter(field -> field.getValue().isNumber())
                .map(field -> " " + field.getValue() + " " + field.getKey() + ",")
                .collect(Collectors.joining());
        System.out.println(what + ":" + counts + " " + warnings.size() + " warnings");
    }
}
