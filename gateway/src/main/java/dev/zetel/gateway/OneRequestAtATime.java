package dev.zetel.gateway;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * While a request is answered, those that its caller sends behind it stay in the network. Vert.x would queue them without a
 * bound, in a list that is walked for each of them, and lose count of a connection that is closed meanwhile.
 */
final class OneRequestAtATime extends ChannelInboundHandlerAdapter {

    private static final String NAME = "one-request-at-a-time";
    private static final String BEFORE = "handler";

    private final Queue<Object> held = new ArrayDeque<>();
    private ChannelHandlerContext context;
    private boolean answering;

    private OneRequestAtATime() {}

    /** From the first request of a connection on, which is being handed over when this is called. */
    static void on(HttpServerRequest request) {
        var pipeline = ((ConnectionBase) request.connection()).channel().pipeline();
        if (pipeline.get(NAME) == null) {
            pipeline.addBefore(BEFORE, NAME, new OneRequestAtATime());
        }
    }

    static void next(HttpServerRequest answered) {
        var channel = ((ConnectionBase) answered.connection()).channel();
        // the server has done with the last request only when its end handlers have returned
        channel.eventLoop().execute(() -> {
            if (channel.pipeline().get(NAME) instanceof OneRequestAtATime one) {
                one.next();
            }
        });
    }

    private void next() {
        answering = false;
        while (!answering && !held.isEmpty()) {
            pass(held.remove());
        }
        context.fireChannelReadComplete();
        context.channel().config().setAutoRead(held.isEmpty());
    }

    private void pass(Object message) {
        answering = message instanceof LastHttpContent;
        context.fireChannelRead(message);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (answering) {
            held.add(message);
            context.channel().config().setAutoRead(false);
        } else {
            pass(message);
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        this.context = context;
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        held.forEach(ReferenceCountUtil::release);
        held.clear();
        context.fireChannelInactive();
    }
}
