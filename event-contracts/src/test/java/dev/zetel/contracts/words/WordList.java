package dev.zetel.contracts.words;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** The lists that are committed beside the tests. */
final class WordList {

    private WordList() {}

    static WordScanner scanner() throws IOException {
        var words = read("old-words.csv").stream().map(OldWord::parse).toList();
        return new WordScanner(words, Set.copyOf(read("landed-migrations.txt")));
    }

    private static List<String> read(String name) throws IOException {
        try (var resource = WordList.class.getResourceAsStream("/words/" + name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
