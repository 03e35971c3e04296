package dev.zetel.chassis.testing.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The table of features, whose last column names the tests that show the rules of a row. */
final class FeatureTable {

    private static final Pattern ROW = Pattern.compile("\\| (S\\d[^|]*) \\|(.*)\\|[^|]*\\|");
    private static final Pattern RANGE = Pattern.compile("S(\\d+)(?:[–-]S(\\d+))?");

    private FeatureTable() {}

    /** The document with the column written from the annotations. */
    static String withTests(String document, List<ShownRule> shown) {
        return document.lines().map(line -> row(line, shown)).collect(Collectors.joining("\n", "", "\n"));
    }

    /** Rules that tests name and the document does not. */
    static List<String> missing(String document, List<ShownRule> shown) {
        var known = document.lines()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .flatMap(row -> rules(row.group(1)))
                .toList();
        return shown.stream()
                .map(ShownRule::rule)
                .distinct()
                .filter(rule -> !known.contains(rule))
                .toList();
    }

    private static String row(String line, List<ShownRule> shown) {
        var row = ROW.matcher(line);
        if (!row.matches()) {
            return line;
        }
        var rules = rules(row.group(1)).toList();
        var tests = tests(shown.stream().filter(one -> rules.contains(one.rule())));
        return "| %s |%s|%s|".formatted(row.group(1), row.group(2), tests.isEmpty() ? " " : " " + tests + " ");
    }

    private static Stream<String> rules(String cell) {
        var rules = new ArrayList<String>();
        var range = RANGE.matcher(cell);
        while (range.find()) {
            var first = Integer.parseInt(range.group(1));
            var last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
            IntStream.rangeClosed(first, last).forEach(number -> rules.add("S" + number));
        }
        return rules.stream();
    }

    private static String tests(Stream<ShownRule> shown) {
        var byModule = shown.collect(Collectors.groupingBy(
                ShownRule::module,
                TreeMap::new,
                Collectors.mapping(ShownRule::test, Collectors.toCollection(TreeSet::new))));
        return byModule.entrySet().stream()
                .map(entry -> entry.getKey() + " "
                        + entry.getValue().stream().map("`%s`"::formatted).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }
}
