package dev.zetel.chassis.testing.sample.bad.messaging;

public class Consumer {}
