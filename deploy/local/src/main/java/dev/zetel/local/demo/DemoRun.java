package dev.zetel.local.demo;

import dev.zetel.local.checkout.Ports;
import dev.zetel.local.stack.Identity;
import java.io.PrintStream;
import java.util.UUID;

/** One run of the demo, in a sandbox made for it. */
public record DemoRun(Ports ports, Identity identity, PrintStream out) {

    /** Plays it with the demo catalog's largest product. */
    public void play() {
        play(DemoCatalog.OFFICE_COMPLETE.skuId());
    }

    /** Plays it with a product, and fails at the first step that does not hold. */
    public void play(String sku) {
        var id = UUID.randomUUID().toString();
        var domain = "run-" + id.substring(0, 8) + "." + DemoTenant.DOMAIN;
        var tenant = new Sandbox.Tenant(id, UUID.randomUUID().toString(), DemoTenant.NAME + " run", domain);
        var sandbox = new Sandbox(tenant, ports, identity);
        DemoCatalog.publish(sandbox.as(DemoAccount.OPERATOR));
        var narration = new Narration(out);
        new DemoStory(sku, sandbox, narration).play();
        out.println("All " + narration.steps() + " steps passed. To look around in the sandbox: ./zetel token "
                + DemoAccount.GLOBAL.person().userPrincipalName(domain));
    }
}
