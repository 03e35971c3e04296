package dev.zetel.benchmarks.measure;

import dev.zetel.benchmarks.lab.Laboratory;
import dev.zetel.benchmarks.lab.Quiet;
import dev.zetel.benchmarks.load.HttpLoad;
import dev.zetel.benchmarks.load.JdbcLoad;
import dev.zetel.benchmarks.load.Rounds;
import dev.zetel.benchmarks.sql.AssignStatements;
import dev.zetel.benchmarks.world.Organisation;
import dev.zetel.benchmarks.world.Sizes;

/** What every measure works with. */
public record Setting(
        Laboratory laboratory,
        Organisation organisation,
        HttpLoad http,
        Quiet quiet,
        Sizes sizes,
        AssignStatements statements) {

    Rounds rounds() {
        return new Rounds(sizes.rounds());
    }

    JdbcLoad jdbc() {
        return new JdbcLoad(sizes.connections());
    }
}
