package dev.zetel.notifications.address;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Asks the name server; an answer may differ from the one before. */
@FunctionalInterface
public interface NameResolver {

    InetAddress[] resolve(String host) throws UnknownHostException;
}
