package dev.zetel.contracts.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Comments and literals of a Java source, line by line. */
final class JavaText {

    private static final Pattern TOKEN = Pattern.compile("(?<comment>//[^\\n]*|(?s:/\\*.*?\\*/))"
            + "|(?<literal>(?s:\"\"\".*?\"\"\")|\"[^\"\\\\\\n]*(?:\\\\.[^\"\\\\\\n]*)*\")"
            + "|'(?:\\\\.|[^'\\\\])+'");
    private static final Pattern STATEMENT = Pattern.compile(
            "\\b(select|insert into|update|delete from|from|where|set|values|returning|order by|on conflict)\\b",
            Pattern.CASE_INSENSITIVE);

    private JavaText() {}

    static List<Occurrence> of(String source) {
        var found = new ArrayList<Occurrence>();
        var token = TOKEN.matcher(source);
        while (token.find()) {
            var line = (int) source.substring(0, token.start()).lines().count();
            var first = token.start() == 0 || source.charAt(token.start() - 1) == '\n' ? line + 1 : line;
            if (token.group("comment") != null) {
                found.addAll(lines(OldWord.Kind.PROSE, token.group(), first));
            } else if (token.group("literal") != null) {
                found.addAll(lines(OldWord.Kind.TEXT, token.group(), first));
                if (STATEMENT.matcher(token.group()).find()) {
                    found.addAll(lines(OldWord.Kind.COLUMN, token.group(), first));
                }
            }
        }
        return found;
    }

    static List<Occurrence> lines(OldWord.Kind kind, String text, int first) {
        var lines = text.lines().toList();
        var found = new ArrayList<Occurrence>();
        for (var i = 0; i < lines.size(); i++) {
            found.add(new Occurrence(kind, lines.get(i), first + i));
        }
        return found;
    }
}
