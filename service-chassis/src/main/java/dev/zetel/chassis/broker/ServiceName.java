package dev.zetel.chassis.broker;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The context that this process serves: {@code directory}, {@code billing} or {@code licensing}. */
@ApplicationScoped
public class ServiceName {

    private final String name;

    public ServiceName(@ConfigProperty(name = "zetel.service") String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }
}
