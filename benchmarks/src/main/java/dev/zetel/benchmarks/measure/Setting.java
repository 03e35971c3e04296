package dev.zetel.benchmarks.measure;

import dev.zetel.benchmarks.fixture.Organisation;
import dev.zetel.benchmarks.fixture.Sizes;
import dev.zetel.benchmarks.load.HttpLoad;
import dev.zetel.benchmarks.load.JdbcLoad;
import dev.zetel.benchmarks.load.Rounds;
import dev.zetel.benchmarks.sql.AssignStatements;
import dev.zetel.benchmarks.testbed.Idle;
import dev.zetel.benchmarks.testbed.TestBed;

/** What every measure works with. */
public record Setting(
        TestBed testBed,
        Organisation organisation,
        HttpLoad http,
        Idle idle,
        Sizes sizes,
        AssignStatements statements) {

    public Rounds rounds() {
        return new Rounds(sizes.rounds());
    }

    public JdbcLoad jdbc() {
        return new JdbcLoad(sizes.connections());
    }
}
