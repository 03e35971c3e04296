package dev.zetel.billing.importfile;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One line of a file; what is asked of it by column is checked, and a fault is refused with its place. */
public final class Row {

    private static final Pattern GUID =
            Pattern.compile("[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_TEXT = 256;

    private final long line;
    private final List<String> header;
    private final List<String> values;

    Row(long line, List<String> header, List<String> values) {
        this.line = line;
        this.header = header;
        this.values = values;
    }

    public long line() {
        return line;
    }

    /** What stands in a column; may be empty. */
    public String optional(String column) {
        return values.get(header.indexOf(column));
    }

    public String text(String column) {
        var value = optional(column);
        if (value.isEmpty()) {
            throw refused(column, "a value is missing");
        }
        if (value.length() > LONGEST_TEXT) {
            throw refused(
                    column, "a text of at most " + LONGEST_TEXT + " characters is expected, not of " + value.length());
        }
        return value;
    }

    public UUID guid(String column) {
        return guid(column, text(column));
    }

    /** Several, with blanks between them; none where the column is empty. */
    public List<UUID> guids(String column) {
        return words(column).map(word -> guid(column, word)).distinct().toList();
    }

    public Stream<String> words(String column) {
        return Arrays.stream(optional(column).split(" ")).filter(word -> !word.isEmpty());
    }

    public ImportFileRefused refused(String column, String message) {
        return refused(line, header.indexOf(column) + 1, column, message);
    }

    static ImportFileRefused refused(long line, int number, String column, String message) {
        return new ImportFileRefused("line " + line + ", column " + number + " (" + column + ")", message + ".");
    }

    private UUID guid(String column, String value) {
        if (!GUID.matcher(value).matches()) {
            throw refused(column, "'" + value + "' is not a GUID");
        }
        return UUID.fromString(value);
    }

    /** What was taken differently than it stands in this line. */
    public ImportWarning warning(String message) {
        return new ImportWarning(line(), message);
    }
}
