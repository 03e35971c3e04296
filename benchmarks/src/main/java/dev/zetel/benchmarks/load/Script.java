package dev.zetel.benchmarks.load;

import io.vertx.core.buffer.Buffer;
import java.util.function.BiConsumer;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;

/**
 * What a load sends.
 *
 * @param goesOn whether there is another request after so many
 * @param calls the request of each number, from 0
 * @param answers receives the body of each response
 */
record Script(LongPredicate goesOn, LongFunction<Call> calls, BiConsumer<Long, Buffer> answers) {}
