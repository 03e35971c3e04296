package dev.zetel.contracts.words;

/** Where an old word stands. */
record Finding(String file, int line, OldWord word) implements Comparable<Finding> {

    @Override
    public int compareTo(Finding other) {
        var byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return "%s:%d: %s %s, use %s".formatted(file, line, word.kind().name().toLowerCase(), word.word(), word.use());
    }
}
