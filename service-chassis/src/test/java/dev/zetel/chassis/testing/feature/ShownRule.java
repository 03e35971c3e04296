package dev.zetel.chassis.testing.feature;

/**
 * A test that shows a rule.
 *
 * @param test the class and, unless the whole class shows the rule, the method
 */
record ShownRule(String rule, String module, String test) {}
