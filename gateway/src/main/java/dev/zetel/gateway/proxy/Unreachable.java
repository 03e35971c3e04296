package dev.zetel.gateway.proxy;

/** No replica of a service accepted a connection, so nothing of the request was sent. */
final class Unreachable extends RuntimeException {

    Unreachable(Throwable cause) {
        super("no replica accepted a connection, the last said: " + cause.getMessage(), cause);
    }
}
