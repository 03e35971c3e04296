package dev.zetel.billing.importfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a CSV file in UTF-8 row by row, without ever holding the whole of it. */
public final class ImportFile {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    /** Any run of blanks, of all kinds that Unicode has; a single plain one needs no change. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<String> header;
    private final List<ImportWarning> warnings = new ArrayList<>();

    private ImportFile(List<String> header) {
        this.header = header;
    }

    /** Hands each row to the consumer and returns a warning for each value that had to be normalized. */
    public static List<ImportWarning> read(InputStream body, List<String> header, Consumer<Row> rows) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        try (var reader = new InputStreamReader(body, decoder)) {
            var file = new ImportFile(header);
            file.read(reader, rows);
            return file.warnings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Reader reader, Consumer<Row> rows) throws IOException {
        try (var parser =
                CSVParser.builder().setReader(reader).setFormat(FORMAT).get()) {
            try {
                var records = parser.iterator();
                requireHeader(records);
                while (records.hasNext()) {
                    var record = records.next();
                    rows.accept(row(parser.getCurrentLineNumber(), record));
                }
            } catch (UncheckedIOException e) {
                throw notCsv(parser.getCurrentLineNumber(), e);
            }
        }
    }

    private void requireHeader(Iterator<CSVRecord> records) {
        var found = records.hasNext() ? records.next().toList() : List.<String>of();
        for (var i = 0; i < header.size(); i++) {
            var name = i < found.size() ? found.get(i) : "";
            if (!header.get(i).equals(i == 0 ? withoutMark(name) : name)) {
                throw Row.refused(1, i + 1, header.get(i), "this is the header that is expected, not '" + name + "'");
            }
        }
        requireWidth(1, found.size());
    }

    private Row row(long line, CSVRecord record) {
        requireWidth(line, record.size());
        var values = new ArrayList<String>();
        for (var value : record) {
            var tidy = BLANKS.matcher(value).replaceAll(" ").strip();
            if (!tidy.equals(value)) {
                warnings.add(new ImportWarning(
                        line, "Blanks normalized in " + header.get(values.size()) + ": '" + tidy + "'."));
            }
            values.add(tidy);
        }
        return new Row(line, header, values);
    }

    private void requireWidth(long line, int columns) {
        if (columns != header.size()) {
            throw new ImportFileRefused(
                    "line " + line + ", column " + Math.min(columns, header.size() + 1),
                    columns + " columns where there must be " + header.size() + ".");
        }
    }

    private static String withoutMark(String name) {
        return name.startsWith(BYTE_ORDER_MARK) ? name.substring(1) : name;
    }

    private static RuntimeException notCsv(long line, UncheckedIOException failure) {
        if (failure.getCause() instanceof CSVException) {
            return new ImportFileRefused("line " + line, "a quotation mark is missing or stands where none may.");
        }
        // read ahead, so that the place itself is not known
        return failure.getCause() instanceof CharacterCodingException
                ? new ImportFileRefused("line " + line + " or after", "the file is not in UTF-8.")
                : failure;
    }
}
