package dev.zetel.endtoend.installation;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the installation for the first test that asks for it; it is closed after the last. */
class SharedInstallation implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(SharedInstallation.class);
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Installation.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Awaitility.setDefaultTimeout(AT_MOST);
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Installation.class, unseen -> Installation.start(), Installation.class);
    }
}
