package dev.zetel.gateway.batch.item;

/** One item of a batch is refused; the others are not concerned. */
public final class InvalidItem extends RuntimeException {

    InvalidItem(String message) {
        super(message, null, false, false);
    }
}
