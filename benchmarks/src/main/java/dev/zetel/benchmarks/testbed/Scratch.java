package dev.zetel.benchmarks.testbed;

import dev.zetel.local.checkout.Checkout;
import dev.zetel.local.component.AtomicDirectory;
import dev.zetel.local.component.Workspace;

/** Where a run keeps what it needs only while it lasts; what the parts said stays to be read afterwards. */
record Scratch(Workspace workspace) {

    static Scratch in(Checkout home) {
        var folder = home.folder().resolve("bench");
        return new Scratch(new Workspace(
                folder.resolve("data"), folder.resolve("logs"), home.workspace().cache()));
    }

    void wipe() {
        AtomicDirectory.delete(workspace.data());
    }
}
