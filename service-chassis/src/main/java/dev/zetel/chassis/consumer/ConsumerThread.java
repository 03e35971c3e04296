package dev.zetel.chassis.consumer;

import dev.zetel.contracts.DomainEvent;
import dev.zetel.contracts.Topic;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Reads a topic for as long as the service runs: a loop that an error ends is followed by another, with a new connection. */
class ConsumerThread<E extends DomainEvent> extends Thread {

    private static final long REST_MILLIS = 2_000;

    private final Topic<E> topic;
    private final Supplier<ConsumerLoop<E>> loops;
    private final StoppedConsumers stopped;
    private final CountDownLatch ending = new CountDownLatch(1);
    private volatile ConsumerLoop<E> loop;

    ConsumerThread(Topic<E> topic, Supplier<ConsumerLoop<E>> loops, StoppedConsumers stopped) {
        super("consumer-" + topic);
        this.topic = topic;
        this.loops = loops;
        this.stopped = stopped;
        stopped.measure(topic);
    }

    @Override
    public void run() {
        try {
            do {
                read();
            } while (!ending.await(REST_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            interrupt();
        }
    }

    private void read() {
        try {
            loop = loops.get();
            if (ending.getCount() == 0) {
                loop.stop();
            }
            loop.run();
        } catch (Throwable e) {
            stopped.addDead(topic, e);
        }
    }

    /** Once the records in hand have been dealt with. */
    void end() {
        ending.countDown();
        if (loop != null) {
            loop.stop();
        }
    }
}
