package dev.zetel.gateway.proxy;

import io.vertx.core.MultiMap;
import java.util.List;

/** Headers that speak of one connection and must not reach the next: the known ones, and those that Connection names. */
public final class HopByHop {

    private static final List<String> KNOWN = List.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "upgrade");

    private HopByHop() {}

    public static void strip(MultiMap headers) {
        for (var line : headers.getAll("connection")) {
            for (var name : line.split(",")) {
                headers.remove(name.trim());
            }
        }
        KNOWN.forEach(headers::remove);
    }
}
