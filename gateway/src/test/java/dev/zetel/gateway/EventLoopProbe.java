package dev.zetel.gateway;

import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAccumulator;

/**
 * The longest that an event loop worked without coming back to its other connections, in processor time: what other
 * threads, the garbage collector or a slow machine take does not count.
 */
public final class EventLoopProbe implements AutoCloseable {

    private final LongAccumulator longest = new LongAccumulator(Math::max, 0);
    private volatile boolean open = true;

    public EventLoopProbe(Vertx vertx) {
        ((VertxInternal) vertx).getEventLoopGroup().forEach(loop -> loop.execute(() -> look(loop, processorTime())));
    }

    private void look(EventExecutor loop, long before) {
        var now = processorTime();
        longest.accumulate(now - before);
        if (open) {
            loop.schedule(() -> look(loop, now), 1, TimeUnit.MILLISECONDS);
        }
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    public long longestMillis() {
        return TimeUnit.NANOSECONDS.toMillis(longest.get());
    }

    @Override
    public void close() {
        open = false;
    }
}
