package dev.zetel.local.running;

import dev.zetel.local.checkout.Checkout;
import dev.zetel.local.checkout.Ports;
import java.nio.file.Path;
import java.util.Map;

/** A stack that the process of the test looks after, with components that it may name. */
public final class ThisStack {

    private ThisStack() {}

    public static void isUpIn(Path checkout, Ports ports, Map<String, ProcessHandle> components) {
        isUpIn(checkout, ports, ProcessHandle.current(), components);
    }

    /** One that another process looks after. */
    public static void isUpIn(
            Path checkout, Ports ports, ProcessHandle launcher, Map<String, ProcessHandle> components) {
        var stack = RunningStack.startedBy(launcher, ports);
        for (var component : components.entrySet()) {
            stack = stack.with(OwnedProcess.of(component.getKey(), component.getValue()));
        }
        StackFile.of(new Checkout(checkout)).write(stack.nowReady());
    }
}
