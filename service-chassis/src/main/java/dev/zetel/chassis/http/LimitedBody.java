package dev.zetel.chassis.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that does not say how long it is, read as far as it may go. */
class LimitedBody extends FilterInputStream {

    private final long limit;
    private long read;

    LimitedBody(InputStream body, long limit) {
        super(body);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        var next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var more = super.read(into, offset, length);
        count(Math.max(0, more));
        return more;
    }

    private void count(int more) {
        read += more;
        if (read > limit) {
            throw new BodyTooLarge(limit);
        }
    }
}
