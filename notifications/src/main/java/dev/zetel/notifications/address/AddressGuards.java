package dev.zetel.notifications.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the guard with what the operator allows beyond public addresses. */
@ApplicationScoped
class AddressGuards {

    @Produces
    @Singleton
    AddressGuard guard(@ConfigProperty(name = "zetel.notifications.allowed-networks") Optional<List<String>> allowed) {
        return new AddressGuard(allowed.orElse(List.of()), InetAddress::getAllByName);
    }
}
