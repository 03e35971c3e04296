package dev.zetel.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** Everything that one run has found out, as JSON that later runs can be held against. */
public record Report(Instant at, String mode, Machine machine, List<Result> results) {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmm'Z'").withZone(ZoneOffset.UTC);

    /** The same run, once it has found out more. */
    public Report with(List<Result> more) {
        return new Report(
                at,
                mode,
                machine,
                Stream.concat(results.stream(), more.stream()).toList());
    }

    /** Writes it into a folder under its date, in place of what the run has written before, and returns the file. */
    public Path writeInto(Path folder) throws IOException {
        var file = Files.createDirectories(folder).resolve(MINUTE.format(at) + ".json");
        return Files.writeString(file, JSON.writeValueAsString(json()) + "\n");
    }

    ObjectNode json() {
        var root = JSON.createObjectNode();
        root.put("at", at.toString());
        root.put("mode", mode);
        root.set("machine", JSON.valueToTree(machine));
        var all = root.putArray("results");
        results.forEach(result -> all.add(json(result)));
        return root;
    }

    private static ObjectNode json(Result result) {
        var node = JSON.createObjectNode();
        node.put("name", result.name());
        node.put("unit", result.unit());
        node.set("ours", json(result.ours()));
        if (result.baseline() != null) {
            node.set("baseline", json(result.baseline()));
            node.put("ratio", rounded(result.ratio().orElseThrow()));
        }
        return node;
    }

    private static ObjectNode json(Series series) {
        var node = JSON.createObjectNode();
        node.put("what", series.label());
        node.put("median", rounded(series.median()));
        var rounds = node.putArray("rounds");
        series.rounds().forEach(round -> rounds.add(rounded(round)));
        return node;
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
