package dev.zetel.local.command;

import dev.zetel.local.checkout.Certificate;
import dev.zetel.local.checkout.Checkout;
import dev.zetel.local.checkout.Listener;
import dev.zetel.local.checkout.Ports;
import dev.zetel.local.demo.DemoAccount;
import dev.zetel.local.demo.DemoTenant;
import dev.zetel.local.mail.MailCatcher;
import dev.zetel.local.stack.Identity;
import java.io.PrintStream;
import java.util.stream.Collectors;

/** What a person sees who has just started the stack. */
final class Welcome {

    private static final String TEXT = """

            Zetel is up.
              REST            %1$s
                              https://localhost:%2$d/v1.0
              its certificate %3$s
                              SHA-256 %4$s
              mails           %11$s
              log-ins         %5$s/admin (admin, password in %6$s)

            Administrators of the tenant %7$s (%8$s), all with the password %9$s:
            %10$s

            What to try next:
              ./zetel demo          from the purchase to the conflict and back, step by step
              curl -H "Authorization: Bearer $(./zetel token global)" %1$s/subscribedSkus
              ./zetel status        and: logs, token, catalog import, down
            """;

    private Welcome() {}

    static void print(Checkout checkout, Ports ports, Identity identity, PrintStream out) {
        var certificate = Certificate.of(checkout);
        var administrators = DemoAccount.administrators().stream()
                .map(account -> String.format(
                        "  %-10s %s", account.label(), account.person().userPrincipalName(DemoTenant.DOMAIN)))
                .collect(Collectors.joining("\n"));
        out.printf(
                TEXT,
                ports.api(),
                ports.of(Listener.GATEWAY_HTTPS),
                certificate.pem(),
                certificate.fingerprint(),
                identity.keycloakUrl(),
                identity.secrets().file(),
                DemoTenant.NAME,
                DemoTenant.ID,
                identity.demoPassword(),
                administrators,
                MailCatcher.url(ports));
        out.flush();
    }
}
