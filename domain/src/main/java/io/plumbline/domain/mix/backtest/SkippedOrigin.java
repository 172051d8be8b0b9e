package io.plumbline.domain.mix.backtest;

import java.time.LocalDate;

/**
 * An origin from which nothing could be forecast, such as one before a channel's first spend.
 *
 * @param origin the first day of the last period a refit would have seen
 */
public record SkippedOrigin(LocalDate origin, String reason) {}
