package dev.zetel.chassis.testing.sample.good.upper;

import dev.zetel.chassis.testing.sample.good.lower.Stone;

public class Roof {
    Stone rests() {
        return new Stone();
    }
}
