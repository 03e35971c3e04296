package dev.zetel.directory.license;

/** From which seats on a pool does not reach: for cover and for access; null where it reaches all. */
record PoolCoverage(Long coverageCutoff, Long accessCutoff) {

    static final PoolCoverage COVERS_ALL = new PoolCoverage(null, null);

    boolean covers(long seat) {
        return coverageCutoff == null || seat < coverageCutoff;
    }

    boolean givesAccess(long seat) {
        return accessCutoff == null || seat < accessCutoff;
    }
}
