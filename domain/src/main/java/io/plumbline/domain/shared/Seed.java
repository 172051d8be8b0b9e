package io.plumbline.domain.shared;

/** The number from which every random result can be replayed. */
public record Seed(long value) {}
