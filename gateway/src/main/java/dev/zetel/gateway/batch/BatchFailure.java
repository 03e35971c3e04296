package dev.zetel.gateway.batch;

import dev.zetel.gateway.batch.reader.InvalidBatch;
import dev.zetel.gateway.body.BodiesExhausted;
import dev.zetel.gateway.body.BodyTooLarge;
import dev.zetel.gateway.proxy.TokenRefused;
import dev.zetel.gateway.response.ErrorResponse;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.logging.Logger;

/** Why a batch as a whole is not carried out. */
final class BatchFailure extends RuntimeException {

    private static final Logger LOG = Logger.getLogger(BatchFailure.class);

    private final transient ErrorResponse response;

    private BatchFailure(ErrorResponse response) {
        super(response.message(), null, false, false);
        this.response = response;
    }

    /** No service can say whether it accepts a token, so none can do anything for the caller either. */
    static Future<Void> uncheckedToken(Throwable failure) {
        if (failure instanceof TokenRefused) {
            return Future.failedFuture(failure);
        }
        LOG.warnf("no service checks tokens: %s", failure);
        return Future.failedFuture(new BatchFailure(ErrorResponse.unavailable()));
    }

    static void send(Throwable failure, HttpServerRequest request) {
        if (failure instanceof TokenRefused refused) {
            refused.send(request);
        } else if (!(failure instanceof HttpClosedException)
                && !request.response().ended()) {
            response(failure).send(request);
        }
    }

    private static ErrorResponse response(Throwable failure) {
        if (failure instanceof BatchFailure known) {
            return known.response;
        }
        if (failure instanceof InvalidBatch) {
            return ErrorResponse.badRequest(failure.getMessage());
        }
        if (failure instanceof BodyTooLarge) {
            return ErrorResponse.tooLarge("A batch is at most " + BatchEndpoint.MAX_BATCH_SIZE + " bytes.");
        }
        if (failure instanceof BodiesExhausted) {
            return ErrorResponse.overloaded();
        }
        LOG.error("batch failed", failure);
        return ErrorResponse.internal();
    }
}
