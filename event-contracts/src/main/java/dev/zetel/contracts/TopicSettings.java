package dev.zetel.contracts;

import java.util.Map;

/** How a topic is created: its name, number of partitions and configuration entries. */
public record TopicSettings(String name, int partitions, Map<String, String> config) {}
