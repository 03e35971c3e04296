package dev.zetel.chassis.odata.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The paths that a service has, and how another spelling of one of them becomes it. */
class PathTemplates {

    /** {@code $ ' ( ) , =}, which need no escape within a path. */
    private static final Pattern ESCAPED = Pattern.compile("(?i)%(24|27|28|29|2C|3D)");

    /** A key in parentheses, whether quotes inside are doubled or not; that of a directory role may be its template's. */
    private static final Pattern KEY =
            Pattern.compile("(?i)\\((?:roleTemplateId=)?'([^/]+?)'\\)(?=/|$)|\\(([0-9a-f-]{36})\\)");

    private static final Pattern NAMED_KEY = Pattern.compile("(?i)(?<=/directoryRoles/)roleTemplateId=");

    private final List<Template> templates;

    PathTemplates(List<String> paths) {
        templates = paths.stream()
                .map(Template::of)
                .distinct()
                .sorted(Comparator.comparing(Template::variables))
                .toList();
    }

    /** The path as its resource spells it; what is no path of this service stays as it is. */
    String normalize(String path) {
        var plain = keysAsSegments(path);
        return templates.stream()
                .flatMap(template -> template.normalize(plain).stream())
                .findFirst()
                .orElse(path);
    }

    private static String keysAsSegments(String path) {
        var unescaped = ESCAPED.matcher(path)
                .replaceAll(one -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(one.group(1), 16))));
        var keyed = KEY.matcher(unescaped)
                .replaceAll(key -> Matcher.quoteReplacement("/"
                        + (key.group(1) == null ? key.group(2) : key.group(1).replace("''", "'"))));
        return NAMED_KEY.matcher(keyed).replaceAll("").replace("()", "");
    }

    /** One path, with its literal parts and its variables in turn. */
    private record Template(List<String> literals, Pattern pattern) {

        private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

        private static final Pattern NAME = Pattern.compile("(?<=/)(?:microsoft\\[\\.]graph\\[\\.])?([A-Za-z]+)");

        static Template of(String path) {
            var literals = List.of(VARIABLE.split(path.replaceAll("/+", "/").replaceAll("/$", ""), -1));
            var expression = String.join(
                    "([^/]+)", literals.stream().map(Template::anySpelling).toList());
            return new Template(literals, Pattern.compile(expression + "/?", Pattern.CASE_INSENSITIVE));
        }

        /** Names may be qualified by the namespace, in full or by its alias. */
        private static String anySpelling(String literal) {
            var escaped = literal.replaceAll("[$().]", "[$0]");
            return NAME.matcher(escaped).replaceAll("(?:(?:microsoft[.])?graph[.])?$1");
        }

        int variables() {
            return literals.size() - 1;
        }

        Optional<String> normalize(String path) {
            var matcher = pattern.matcher(path);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            var normal = new ArrayList<String>();
            for (var i = 0; i < literals.size(); i++) {
                normal.add(literals.get(i));
                if (i < variables()) {
                    normal.add(matcher.group(i + 1));
                }
            }
            return Optional.of(String.join("", normal));
        }
    }
}
