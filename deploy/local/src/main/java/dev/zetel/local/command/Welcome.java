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

/** What a person sees who has just started the stack. */
final class Welcome {

    private Welcome() {}

    static void print(Checkout checkout, Ports ports, Identity identity, PrintStream out) {
        out.println();
        out.println("Zetel is up.");
        out.println("  REST            http://localhost:" + ports.of(Listener.GATEWAY) + "/v1.0");
        out.println("                  https://localhost:" + ports.of(Listener.GATEWAY_HTTPS) + "/v1.0");
        out.println("  its certificate " + Certificate.of(checkout).pem());
        out.println("                  SHA-256 " + Certificate.of(checkout).fingerprint());
        out.println("  mails           " + MailCatcher.url(ports));
        out.println("  log-ins         " + identity.keycloakUrl() + "/admin (admin, password in "
                + identity.secrets().file() + ")");
        out.println();
        out.println("Administrators of the tenant " + DemoTenant.NAME + " (" + DemoTenant.ID
                + "), all with the password " + identity.demoPassword() + ":");
        DemoAccount.administrators()
                .forEach(account -> out.printf("  %-10s %s%n", account.label(), DemoTenant.userPrincipalName(account)));
        out.println();
        out.println("What to try next:");
        out.println("  ./zetel demo          from the purchase to the conflict and back, step by step");
        out.println("  curl -H \"Authorization: Bearer $(./zetel token global)\" http://localhost:"
                + ports.of(Listener.GATEWAY) + "/v1.0/subscribedSkus");
        out.println("  ./zetel status        and: logs, token, catalog import, down");
        out.flush();
    }
}
