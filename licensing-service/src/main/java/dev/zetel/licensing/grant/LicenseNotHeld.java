package dev.zetel.licensing.grant;

import dev.zetel.chassis.rest.Refusal;
import java.util.UUID;

/** What is to be taken away was never given. */
class LicenseNotHeld extends Refusal {

    private final UUID about;

    LicenseNotHeld(UUID sku) {
        super("User does not have a corresponding license for " + sku + ".");
        this.about = sku;
    }

    @Override
    public String target() {
        return about.toString();
    }
}
