package dev.zetel.chassis.odata.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageWriterTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Author DANA = new Author("Dana", null);

    /** A view with all that views have: annotations, absent ones too, nulls, and views of its own. */
    record Note(
            @JsonProperty("@odata.etag") String etag,

            @JsonProperty("@odata.type") @JsonInclude(JsonInclude.Include.NON_NULL)
            String type,

            String id,
            String text,
            List<Author> authors) {}

    record Author(String name, String id) {}

    /** A view that notices when its text is read. */
    record Watched(String id, @JsonIgnore Supplier<String> source) {

        public String getText() {
            return source.get();
        }
    }

    record Nested(Watched note) {}

    @Test
    void writesContextLinkAndRows() {
        assertThat(write(new Page<>("c", "n", List.of(note("1"), note("2")), null, Selection.ALL)))
                .isEqualTo("""
                {"@odata.context":"c","@odata.nextLink":"n","value":[\
                {"@odata.etag":"W/\\"1\\"","id":"1","text":null,"authors":[{"name":"Dana","id":null}]},\
                {"@odata.etag":"W/\\"1\\"","id":"2","text":null,"authors":[{"name":"Dana","id":null}]}]}""");
    }

    @Test
    void writesAnEmptyPage() {
        assertThat(write(new Page<>("c", null, List.of(), null, Selection.ALL)))
                .isEqualTo("{\"@odata.context\":\"c\",\"value\":[]}");
    }

    @Test
    void writesTheCountAfterTheRows() {
        assertThat(write(new Page<>("c", null, List.of(), null, Selection.ALL).withCount(0)))
                .isEqualTo("{\"@odata.context\":\"c\",\"value\":[],\"@odata.count\":0}");
    }

    @Test
    void writesWhatIsSelectedInTheOrderOfTheViewAndAnnotations() {
        var page = new Page<>("c", null, List.of(note("1")), null, new Selection(Set.of("text", "id")));

        assertThat(write(page))
                .isEqualTo(
                        "{\"@odata.context\":\"c\",\"value\":[{\"@odata.etag\":\"W/\\\"1\\\"\",\"id\":\"1\",\"text\":null}]}");
    }

    @Test
    void writesSelectedViewsInViewsWhole() {
        var page = new Page<>("c", null, List.of(note("1")), null, new Selection(Set.of("authors")));

        assertThat(write(page)).endsWith(",\"authors\":[{\"name\":\"Dana\",\"id\":null}]}]}");
    }

    @Test
    void doesNotReadWhatIsNotSelected() {
        var note = new Watched("1", PageWriterTest::unreadable);

        assertThat(write(new Page<>("c", null, List.of(note), null, new Selection(Set.of("id")))))
                .isEqualTo("{\"@odata.context\":\"c\",\"value\":[{\"id\":\"1\"}]}");
    }

    @Test
    void writesAnObjectAfterItsContext() {
        assertThat(write(new Entity<>("c", DANA, Selection.ALL)))
                .isEqualTo("{\"@odata.context\":\"c\",\"name\":\"Dana\",\"id\":null}");
        assertThat(write(new Entity<>("c", DANA, new Selection(Set.of("id")))))
                .isEqualTo("{\"@odata.context\":\"c\",\"id\":null}");
    }

    @Test
    void sendsTheFirstRowsBeforeTheLastAreWritten() throws Exception {
        var sent = new ByteArrayOutputStream();
        var seen = new StringBuilder();
        var rows = IntStream.range(0, 999)
                .mapToObj(row -> new Watched("id-" + row, () -> {
                    if (row == 998) {
                        seen.append(sent.toString(UTF_8));
                    }
                    return "a text";
                }))
                .toList();

        JSON.writeValue(sent, new Page<>("c", null, rows, null, Selection.ALL));

        assertThat(seen).contains("\"id-0\"", "\"id-500\"").doesNotContain("\"id-998\"");
        assertThat(sent.toString(UTF_8))
                .contains(IntStream.range(0, 999)
                        .mapToObj(row -> "{\"id\":\"id-" + row + "\",\"text\":\"a text\"}")
                        .collect(joining(",")));
    }

    @Test
    void namesThePropertyThatCannotBeWritten() {
        var note = new Watched("1", PageWriterTest::unreadable);

        for (var view : List.of(note, new Nested(note))) {
            assertThatThrownBy(
                            () -> JSON.writeValue(new ByteArrayOutputStream(), new Entity<>("c", view, Selection.ALL)))
                    .isExactlyInstanceOf(IOException.class)
                    .hasMessageMatching("The property '(text|note)' cannot be written");
        }
    }

    private static Note note(String id) {
        return new Note("W/\"1\"", null, id, null, List.of(DANA));
    }

    private static String unreadable() {
        throw new IllegalStateException("must not be read");
    }

    private static String write(Object answer) {
        try {
            return JSON.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
