package io.plumbline.domain.reporting.close;

import java.time.Instant;

/**
 * Money that an entry names.
 *
 * @param cents in whole cents
 * @param by who
 * @param sequence the entry
 */
public record Amount(long cents, String by, Instant at, long sequence) {}
