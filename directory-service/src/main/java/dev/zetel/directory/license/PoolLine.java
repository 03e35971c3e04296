package dev.zetel.directory.license;

/** From which seats on a pool does not reach: for cover and for access; null where it reaches all. */
record PoolLine(Long line, Long accessLine) {

    static final PoolLine REACHES_ALL = new PoolLine(null, null);

    boolean covers(long seat) {
        return line == null || seat < line;
    }

    boolean givesAccess(long seat) {
        return accessLine == null || seat < accessLine;
    }
}
