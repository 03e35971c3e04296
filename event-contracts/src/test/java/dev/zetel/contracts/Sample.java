package dev.zetel.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The one published example of an event, kept under the CloudEvents type of the event. */
record Sample(Topic<?> topic, Class<? extends DomainEvent> kind, String type) {

    static final Path FOLDER = Path.of("src/main/resources/samples");

    static List<Sample> all() {
        return Topics.events().stream().flatMap(Sample::of).toList();
    }

    private static Stream<Sample> of(Topic<?> topic) {
        return topic.events().stream().map(kind -> new Sample(topic, kind, topic.type(kind)));
    }

    byte[] json() {
        try {
            return Files.readAllBytes(FOLDER.resolve(type + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException("No sample of " + type, e);
        }
    }

    DomainEvent event() {
        try {
            return EventJson.read(json(), kind);
        } catch (IOException e) {
            throw new UncheckedIOException("Not the JSON of " + kind, e);
        }
    }

    @Override
    public String toString() {
        return type;
    }
}
