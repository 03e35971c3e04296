package dev.zetel.gateway.route;

import java.util.List;

/** One line of the route table, in any case: {@code *} stands for one segment, a closing {@code **} for any number of them. */
record Route(List<String> pattern, Upstream upstream) {

    private static final String ONE = "*";
    private static final String REST = "**";

    static Route route(String pattern, Upstream upstream) {
        return new Route(List.of(pattern.split("/")), upstream);
    }

    boolean matches(List<String> segments) {
        var open = pattern.get(pattern.size() - 1).equals(REST);
        var fixed = open ? pattern.size() - 1 : pattern.size();
        if (open ? segments.size() < fixed : segments.size() != fixed) {
            return false;
        }
        for (var i = 0; i < fixed; i++) {
            var expected = pattern.get(i);
            if (!expected.equals(ONE) && !expected.equalsIgnoreCase(segments.get(i))) {
                return false;
            }
        }
        return true;
    }
}
