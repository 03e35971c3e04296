package dev.zetel.local.stack;

import dev.zetel.local.checkout.Certificate;
import dev.zetel.local.checkout.Checkout;
import dev.zetel.local.checkout.Listener;
import dev.zetel.local.checkout.Ports;
import dev.zetel.local.component.Components;
import dev.zetel.local.server.KeycloakImage;

/** What is looked at and made before the first component starts. */
public record Preparations(Checkout checkout, Ports ports, Progress progress) {

    private static final long MEGABYTES_TO_MAKE_EVERYTHING = 1_200;
    private static final long MEGABYTES_TO_RUN = 300;

    /** Refuses what can't end well; then makes the certificate, the copies of the services and Keycloak's image. */
    public void make() {
        Components.holdOwnClasses();
        var image = KeycloakImage.in(checkout.workspace());
        refuseAFullDisk(image.isMade() ? MEGABYTES_TO_RUN : MEGABYTES_TO_MAKE_EVERYTHING);
        ports.taken().ifPresent(this::refuseATakenPort);
        Certificate.of(checkout).make();
        StackDefinition.APPLICATIONS.forEach(
                application -> checkout.stage(StackDefinition.moduleOf(application.label())));
        if (!image.isMade()) {
            progress.say("Making the Keycloak image, once; this takes about a minute ...");
            image.make(checkout.workspace());
            progress.done("keycloak", "image made");
        }
    }

    private void refuseAFullDisk(long needed) {
        var free = checkout.free();
        if (free < needed) {
            throw new IllegalStateException("the disk is full: " + free + " MB free in " + checkout.folder() + ", "
                    + needed + " MB are needed");
        }
    }

    private void refuseATakenPort(Listener listener) {
        throw new IllegalStateException("port " + ports.of(listener) + " (" + listener.label()
                + ") is taken: free it, or choose other ports with --port-base");
    }
}
