package dev.zetel.contracts.words;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for old words in all sources and documents of a checkout. */
record WordScanner(List<OldWord> words, Set<String> landedMigrations) {

    private static final Set<String> PROSE = Set.of("md", "yaml", "yml", "properties", "xml", "sh");

    List<Finding> scan(Path checkout) throws IOException {
        var found = new ArrayList<Finding>();
        for (var file : files(checkout)) {
            var name = checkout.relativize(file).toString();
            found.addAll(scan(name, Files.readString(file)));
        }
        return found.stream().sorted().toList();
    }

    List<Finding> scan(String file, String content) {
        return occurrences(file, content)
                .flatMap(occurrence -> words.stream()
                        .filter(word -> word.kind() == occurrence.kind())
                        .filter(word -> word.isRefusedIn(file))
                        .filter(word ->
                                word.pattern().matcher(occurrence.text()).find())
                        .map(word -> new Finding(file, occurrence.line(), word)))
                .distinct()
                .sorted()
                .toList();
    }

    List<Path> files(Path checkout) throws IOException {
        var files = new ArrayList<Path>();
        Files.walkFileTree(checkout, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return isForeign(checkout, directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isRead(file.getFileName().toString())) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private Stream<Occurrence> occurrences(String file, String content) {
        if (file.endsWith(".java")) {
            return Stream.concat(Declarations.of(content).stream(), JavaText.of(content).stream());
        }
        var prose = JavaText.lines(OldWord.Kind.PROSE, content, 1).stream();
        return file.endsWith(".sql")
                ? Stream.concat(prose, JavaText.lines(OldWord.Kind.COLUMN, content, 1).stream())
                : prose;
    }

    private boolean isRead(String name) {
        var type = name.substring(name.lastIndexOf('.') + 1);
        return type.equals("java")
                || type.equals("sql") && !landedMigrations.contains(name)
                || PROSE.contains(type) && !name.equals("CHANGELOG.md");
    }

    /** Build output, hidden directories, and this list with its tests. */
    private static boolean isForeign(Path checkout, Path directory) {
        var name = directory.getFileName().toString();
        return !directory.equals(checkout)
                && (name.equals("target") || name.startsWith(".") || directory.endsWith("contracts/words"));
    }
}
