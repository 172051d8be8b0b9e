package io.plumbline.adapters.web.ui;

/** A figure under its label. */
public record Fact(String label, Figure figure) {}
