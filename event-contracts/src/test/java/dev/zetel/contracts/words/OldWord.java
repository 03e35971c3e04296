package dev.zetel.contracts.words;

import java.util.List;
import java.util.regex.Pattern;

/** A word that the project no longer uses. */
record OldWord(List<String> modules, Kind kind, String word, String use, Pattern pattern) {

    enum Kind {
        TYPE,
        METHOD,
        PACKAGE,
        COLUMN,
        TEXT,
        PROSE
    }

    static OldWord parse(String line) {
        var fields = line.split("\\s*;\\s*");
        if (fields.length != 4) {
            throw new IllegalArgumentException("Four fields are needed: " + line);
        }
        var kind = Kind.valueOf(fields[1].toUpperCase());
        return new OldWord(List.of(fields[0].split("\\s+")), kind, fields[2], fields[3], pattern(kind, fields[2]));
    }

    boolean isRefusedIn(String file) {
        return modules.stream().anyMatch(module -> module.equals("*") || file.startsWith(module + "/"));
    }

    private static Pattern pattern(Kind kind, String word) {
        return switch (kind) {
            case TYPE, METHOD, PACKAGE -> Pattern.compile("^" + name(word) + "$");
            case COLUMN, TEXT -> Pattern.compile("\\b" + word + "\\b");
            case PROSE -> Pattern.compile("\\b" + word + "s?\\b", Pattern.CASE_INSENSITIVE);
        };
    }

    /** A further word of a name begins with a capital letter, or before one. */
    private static String name(String word) {
        var stem = word.replace("*", "") + "s?";
        return (word.startsWith("*") ? ".*" : "") + stem + (word.endsWith("*") ? "(?![a-z]).*" : "");
    }
}
