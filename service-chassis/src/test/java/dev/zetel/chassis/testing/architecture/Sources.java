package dev.zetel.chassis.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What only the text of the sources shows; every check fails on an empty tree. */
public record Sources(SourceTree tree) {

    private static final Pattern DESCRIPTION =
            Pattern.compile("/\\*\\*.*\\p{L}{3,}.*\\*/\\s*(@\\w+\\s+)*package ", Pattern.DOTALL);

    public Sources(Path directory) {
        this(new SourceTree(directory));
    }

    public void packagesSayWhatTheyAreFor() {
        assertThat(tree.packages().keySet()).as("packages").isNotEmpty().allSatisfy(directory -> {
            var info = directory.resolve("package-info.java");
            assertThat(Files.exists(info)).as("%s exists", info).isTrue();
            assertThat(SourceTree.read(info)).as("%s", info).containsPattern(DESCRIPTION);
        });
    }

    public void packagesHoldAtMost(int files) {
        assertThat(tree.packages().entrySet())
                .as("packages")
                .isNotEmpty()
                .allSatisfy(entry ->
                        assertThat(entry.getValue()).as("%s", entry.getKey()).hasSizeLessThanOrEqualTo(files));
    }

    public void filesHaveAtMost(int lines) {
        assertThat(tree.files())
                .as("files")
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(SourceTree.lines(file)).as("%s", file).isLessThanOrEqualTo(lines));
    }

    public void nineInTenFilesAreUnder(int lines) {
        assertThat(tree.files()).as("files").isNotEmpty();
        var longer = tree.files().stream()
                .filter(file -> SourceTree.lines(file) >= lines)
                .toList();
        assertThat(longer)
                .as("files of %d lines and more", lines)
                .hasSizeLessThanOrEqualTo(tree.files().size() / 10);
    }

    public void methodsHaveAtMost(int lines) {
        var methods = MethodLengths.of(tree.files());
        assertThat(methods).as("methods").isNotEmpty();
        assertThat(methods.entrySet())
                .as("methods of more than %d lines", lines)
                .filteredOn(method -> method.getValue() > lines)
                .isEmpty();
    }
}
