package dev.zetel.gateway.batch.reader;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;

/** Refuses the first entry too many of an array or object without reading on. What is skipped is not counted. */
final class EntryLimit extends JsonParserDelegate {

    static final int MAX_ENTRIES = 20;
    private static final int LONGEST_PLACE = 200;

    EntryLimit(JsonParser parser) {
        super(parser);
    }

    @Override
    public JsonToken nextToken() throws IOException {
        var token = super.nextToken();
        var inside =
                token != null && token.isStructStart() ? getParsingContext().getParent() : getParsingContext();
        if (inside.getCurrentIndex() >= MAX_ENTRIES) {
            throw new InvalidBatch("%s has more than %d entries. Leave some out, or send them in another batch."
                    .formatted(place(inside.getParent()), MAX_ENTRIES));
        }
        return token;
    }

    /** Where in the batch the parser is, such as {@code requests[2].headers}. */
    String place() {
        return place(getParsingContext());
    }

    private static String place(JsonStreamContext context) {
        var path = context.pathAsPointer().toString();
        var shown = path.length() > LONGEST_PLACE ? path.substring(0, LONGEST_PLACE) + "..." : path;
        return shown.isEmpty()
                ? "The batch"
                : shown.substring(1).replaceAll("/(\\d+)", "[$1]").replace('/', '.');
    }
}
