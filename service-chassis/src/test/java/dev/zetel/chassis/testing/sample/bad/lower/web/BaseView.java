package dev.zetel.chassis.testing.sample.bad.lower.web;

public class BaseView {}
