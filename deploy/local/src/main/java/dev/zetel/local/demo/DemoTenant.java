package dev.zetel.local.demo;

import dev.zetel.local.stack.Identity;
import dev.zetel.local.stack.Ports;
import dev.zetel.local.stack.Progress;

/** An organisation to try things with: Meadow Works, a sandbox with a clock of its own. */
public final class DemoTenant {

    public static final String ID = "9a1d3c52-7f0e-4b6e-8a57-3f4c1b2d6e70";
    public static final String NAME = "Meadow Works";
    public static final String DOMAIN = "meadow.example";

    private final Identity identity;
    private final Progress progress;

    public DemoTenant(Ports ports, Identity identity, Progress progress) {
        this.identity = identity;
        this.progress = progress;
    }

    /** Makes what is absent; done again, it changes nothing. */
    public void provision() {
        var realm = identity.realm();
        DemoAccount.administrators().forEach(account -> realm.createLogIn(account.logIn(identity.demoPassword())));
        progress.done("demo tenant", NAME);
    }
}
