package dev.zetel.benchmarks;

import dev.zetel.benchmarks.fixture.Organisation;
import dev.zetel.benchmarks.fixture.Sizes;
import dev.zetel.benchmarks.load.HttpLoad;
import dev.zetel.benchmarks.measure.Setting;
import dev.zetel.benchmarks.report.Line;
import dev.zetel.benchmarks.report.Machine;
import dev.zetel.benchmarks.report.Report;
import dev.zetel.benchmarks.sql.AssignStatements;
import dev.zetel.benchmarks.sql.PackagedSql;
import dev.zetel.benchmarks.testbed.Application;
import dev.zetel.benchmarks.testbed.Idle;
import dev.zetel.benchmarks.testbed.TestBed;
import dev.zetel.local.checkout.Checkout;
import dev.zetel.local.stack.Progress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the packaged services on this machine, each figure beside its baseline, in one run. */
@Command(
        name = "bench",
        description = "Measures the services against their baselines, in one run on this machine.",
        mixinStandardHelpOptions = true)
public final class Benchmarks implements Callable<Integer> {

    private static final int OTHER_PRODUCTS = 50;

    @Option(names = "--only", paramLabel = "NAME", description = "Only this measure; can be given again.")
    private Set<String> only = Set.of();

    @Option(names = "--quick", description = "Small and short, to see that everything works; says little about speed.")
    private boolean quick;

    @Option(
            names = "--results",
            paramLabel = "FOLDER",
            description = "Where the JSON goes; benchmarks/results by default.")
    private Path results;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var unknown =
                only.stream().filter(name -> !Measures.all().containsKey(name)).findFirst();
        if (unknown.isPresent()) {
            System.err.println("zetel: there is no measure " + unknown.get() + "; there are "
                    + String.join(", ", Measures.all().keySet()));
            return CommandLine.ExitCode.USAGE;
        }
        var home =
                new Checkout(Path.of(System.getProperty("zetel.checkout", "")).toAbsolutePath());
        var report = new Report(Instant.now(), quick ? "quick" : "full", Machine.here(), List.of());
        measure(home, report, results == null ? home.module("benchmarks").resolve("results") : results);
        return 0;
    }

    private void measure(Checkout home, Report report, Path folder) throws Exception {
        var progress = new Progress(System.out);
        var machine = report.machine();
        progress.say(machine.cores() + " cores, load average before " + machine.loadAverageBefore());
        var testBed = new TestBed(home);
        var ending = new Thread(testBed::close);
        Runtime.getRuntime().addShutdownHook(ending);
        try (var licensing = PackagedSql.classesIn(Application.LICENSING.folder(home))) {
            testBed.start();
            progress.done("testBed", "ready");
            measure(testBed, AssignStatements.of(licensing), report, folder, progress);
        } finally {
            testBed.close();
            Runtime.getRuntime().removeShutdownHook(ending);
        }
    }

    private void measure(TestBed testBed, AssignStatements statements, Report report, Path folder, Progress progress)
            throws Exception {
        var sizes = quick ? Sizes.quick() : Sizes.full();
        var organisation = new Organisation(testBed, 2 * sizes.pools() + OTHER_PRODUCTS);
        organisation.establish();
        try (var http = new HttpLoad(sizes.connections());
                var idle = new Idle(testBed)) {
            idle.await();
            organisation.readOffers();
            progress.done("organisation", "established");
            var setting = new Setting(testBed, organisation, http, idle, sizes, statements);
            progress.say("Written to " + takeAll(setting, report, folder, progress));
        }
    }

    /** Writes at once, since the folder may not take it, and after each measure, since the run may be cut short. */
    private Path takeAll(Setting setting, Report begun, Path folder, Progress progress) throws Exception {
        var report = begun;
        var file = report.writeInto(folder);
        for (var measure : Measures.all().entrySet()) {
            if (only.isEmpty() || only.contains(measure.getKey())) {
                var results = measure.getValue().take(setting);
                progress.done(measure.getKey(), "");
                results.forEach(result -> progress.say("  " + Line.of(result)));
                report = report.with(results);
                file = report.writeInto(folder);
            }
        }
        return file;
    }
}
