package dev.zetel.chassis.testing.sample.bad.upper;

import dev.zetel.chassis.testing.sample.bad.lower.Base;

public class Top {
    Base base;
}
