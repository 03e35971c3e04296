package dev.zetel.notifications.address;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** A range of addresses, as {@code 10.0.0.0/8} or {@code fd00::/8}. */
record Network(BigInteger prefix, int bits, int length) {

    static Network of(String text) {
        var parts = text.split("/");
        if (parts.length != 2 || !parts[0].matches("[0-9a-fA-F:.]+") || !parts[1].matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException("'" + text + "' is not a network such as 10.0.0.0/8");
        }
        try {
            var address = InetAddress.getByName(parts[0]).getAddress();
            var bits = address.length * Byte.SIZE;
            var length = Integer.parseInt(parts[1]);
            if (length > bits) {
                throw new IllegalArgumentException("'" + text + "' has a prefix that is too long");
            }
            return new Network(prefix(address, length), bits, length);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("'" + text + "' is not a network", e);
        }
    }

    /** An IPv4 address that is mapped into IPv6 arrives here as IPv4 already. */
    boolean contains(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length * Byte.SIZE == bits && prefix(bytes, length).equals(prefix);
    }

    private static BigInteger prefix(byte[] address, int length) {
        return new BigInteger(1, address).shiftRight(address.length * Byte.SIZE - length);
    }
}
