package dev.zetel.chassis.testing.sample.good.lower;

public class Stone {}
