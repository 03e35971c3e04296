package dev.zetel.licensing.testing;

import jakarta.enterprise.context.ApplicationScoped;

/** Where tests get an organisation of their own. */
@ApplicationScoped
public class Organisations {

    private final Deliveries deliveries;

    Organisations(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    public Organisation anOrganisation() {
        return new Organisation(deliveries);
    }
}
