package dev.zetel.contracts.words;

/** A piece of a file that one kind of word is looked for in. */
record Occurrence(OldWord.Kind kind, String text, int line) {}
