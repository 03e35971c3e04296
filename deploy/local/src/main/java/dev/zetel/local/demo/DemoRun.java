package dev.zetel.local.demo;

import dev.zetel.local.stack.Identity;
import dev.zetel.local.stack.Listener;
import dev.zetel.local.stack.Ports;
import java.io.PrintStream;
import java.util.UUID;

/** One telling of the story, in a sandbox that is made for it. */
public record DemoRun(Ports ports, Identity identity, PrintStream out) {

    /** Tells it of the demo catalog's largest product. */
    public void tell() {
        tell(DemoCatalog.OFFICE_COMPLETE.skuId());
    }

    /** Tells it of a product to its end, or fails where it turns out otherwise. */
    public void tell(String sku) {
        var id = UUID.randomUUID().toString();
        var domain = "run-" + id.substring(0, 8) + "." + DemoTenant.DOMAIN;
        var sandbox = new Sandbox(
                id,
                UUID.randomUUID().toString(),
                DemoTenant.NAME + " run",
                domain,
                "http://localhost:" + ports.of(Listener.GATEWAY),
                identity);
        DemoCatalog.publish(sandbox.as(DemoAccount.OPERATOR));
        new DemoStory(sku, sandbox, new Narration(out)).tell();
        out.println("The story is true. To look around in its sandbox: ./zetel token "
                + DemoAccount.GLOBAL.person().userPrincipalName(domain));
    }
}
