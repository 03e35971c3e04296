package dev.zetel.licensing.assignment;

/**
 * The seat of a user for one SKU, against the cutoffs of its pool.
 *
 * @param seq order number of the seat, or null where there is none
 * @param coverageCutoff from here on seats are not covered; null when all are
 * @param accessCutoff from here on seats give no access; null when all do
 * @param publishedCutoff the access cutoff that has been published for the users of the pool
 */
public record SeatCoverage(Long seq, Long coverageCutoff, Long accessCutoff, Long publishedCutoff) {

    static final SeatCoverage NONE = new SeatCoverage(null, null, null, null);

    /** On a seat just taken: a pool with a free seat has no cutoff. */
    SeatCoverage taken(long seat) {
        return new SeatCoverage(seat, null, null, publishedCutoff);
    }

    SeatCoverage released() {
        return new SeatCoverage(null, coverageCutoff, accessCutoff, publishedCutoff);
    }

    /** Whether the seat is one of those that are bought and active. */
    public boolean isCovered() {
        return isBefore(coverageCutoff);
    }

    public boolean givesAccess() {
        return isBefore(accessCutoff);
    }

    boolean publishedAccess() {
        return isBefore(publishedCutoff);
    }

    private boolean isBefore(Long cutoff) {
        return seq != null && (cutoff == null || seq < cutoff);
    }
}
