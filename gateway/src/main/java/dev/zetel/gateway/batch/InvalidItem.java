package dev.zetel.gateway.batch;

/** One item of a batch is refused; the others are not concerned. */
final class InvalidItem extends RuntimeException {

    InvalidItem(String message) {
        super(message, null, false, false);
    }
}
