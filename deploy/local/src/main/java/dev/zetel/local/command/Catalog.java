package dev.zetel.local.command;

import dev.zetel.local.checkout.Listener;
import dev.zetel.local.checkout.Secrets;
import dev.zetel.local.client.ApiResponse;
import dev.zetel.local.client.CatalogFiles;
import dev.zetel.local.client.Rest;
import dev.zetel.local.running.RunningStack;
import dev.zetel.local.stack.Identity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
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
            requireReadable(file);
        }
        var checkout = Zetel.checkout();
        var ports = RunningStack.upIn(checkout).ports();
        var token = Identity.of(ports, Secrets.of(checkout)).tokenOfApplication(Identity.OPERATOR);
        var gateway = "http://localhost:" + ports.of(Listener.GATEWAY) + "/v1.0";
        var files = new CatalogFiles(new Rest(gateway, () -> token));
        show("products", files.importProducts(Files.readAllBytes(products)));
        if (plans != null) {
            show("plans", files.importPlans(Files.readAllBytes(plans)));
        }
        if (prices != null) {
            show("prices", files.importOffers(Files.readAllBytes(prices)));
        }
        return 0;
    }

    private static void requireReadable(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IOException(file + " is not a file that can be read");
        }
    }

    private static void show(String what, ApiResponse answer) {
        answer.body()
                .path("warnings")
                .forEach(warning ->
                        System.out.println("  line " + warning.path("line").asInt() + ": "
                                + warning.path("message").asText()));
        var counts = new StringBuilder(what + ":");
        answer.body().properties().forEach(field -> {
            if (field.getValue().isNumber()) {
                counts.append(" ")
                        .append(field.getValue())
                        .append(" ")
                        .append(field.getKey())
                        .append(",");
            }
        });
        System.out.println(counts + " " + answer.body().path("warnings").size() + " warnings");
    }
}
