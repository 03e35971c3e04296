package dev.zetel.billing.importfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportFileTest {

    private static final List<String> HEADER = List.of("id", "name");
    private static final String GUID = "3f1d7c52-9a0b-4c8e-8f6a-2b5d4e7c9a10";

    private final List<Row> rows = new ArrayList<>();

    @Test
    void knowsTheLineOfEachRow() {
        read("id,name\n" + GUID + ",\"two\nlines\"\n\n" + GUID + ",last");

        assertThat(rows).extracting(Row::line).containsExactly(3L, 5L);
        assertThat(rows).extracting(row -> row.text("name")).containsExactly("two lines", "last");
        assertThat(rows).extracting(row -> row.guid("id")).hasSize(2);
    }

    @Test
    void normalizesBlanksAndReportsWhere() {
        var warnings = read("id,name\n" + GUID + ",fine\n" + GUID + "\u00A0,\tOffice\u00A0Basic \n");

        assertThat(rows.get(1).text("name")).isEqualTo("Office Basic");
        assertThat(rows.get(1).guid("id")).hasToString(GUID);
        assertThat(warnings).extracting(ImportWarning::line).containsExactly(3L, 3L);
    }

    @Test
    void readsAFileThatBeginsWithAByteOrderMark() {
        read("\uFEFFid,name\r\n" + GUID + ",a\r\n");

        assertThat(rows).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`id,title\n`; line 1, column 2 (name)",
                "`name,id\n`; line 1, column 1 (id)",
                "``; line 1, column 1 (id)",
                "`id,name,more\n`; line 1, column 3",
                "`id,name\n1,2,3\n`; line 2, column 3",
                "`id,name\n1\n`; line 2, column 1",
                "`id,name\nx,y\n`; line 2, column 1 (id)",
                "`id,name\n3f1d7c52-9a0b-4c8e-8f6a-2b5d4e7c9a10,ok\n1-1-1-1-1,y\n`; line 3, column 1 (id)",
                "`id,name\n3f1d7c52-9a0b-4c8e-8f6a-2b5d4e7c9a10,\n`; line 2, column 2 (name)",
                "`id,name\n3f1d7c52-9a0b-4c8e-8f6a-2b5d4e7c9a10,\"a\" b\n`; line 2",
            },
            delimiter = ';')
    void refusesAMalformedFileAndNamesThePlace(String csv, String place) {
        assertThatThrownBy(() -> read(csv))
                .isInstanceOfSatisfying(
                        ImportFileRefused.class,
                        refused -> assertThat(refused.target()).isEqualTo(place));
    }

    @Test
    void refusesAFileThatIsNotInUtf8() {
        var latin =
                new ByteArrayInputStream(("id,name\n" + GUID + ",caf\u00E9\n").getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> ImportFile.read(latin, HEADER, rows::add))
                .isInstanceOf(ImportFileRefused.class)
                .hasMessageContaining("not in UTF-8");
    }

    private List<ImportWarning> read(String csv) {
        InputStream body = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
        return ImportFile.read(body, HEADER, row -> {
            row.guid("id");
            row.text("name");
            rows.add(row);
        });
    }
}
