package io.plumbline.domain.mix.backtest;

import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A backtest as it is kept: of which run, when, by whom.
 *
 * @param upTo the last period forecast; absent where that was the last of the data
 * @param code the program that did it
 */
public record RunBacktest(
    UUID id,
    BrandId brand,
    UUID run,
    Instant at,
    Actor requestedBy,
    BacktestRequest.Purpose purpose,
    @Nullable LocalDate upTo,
    CodeVersion code,
    Backtest result) {}
