package io.plumbline.domain.mix.insight;

import io.plumbline.domain.shared.Estimate;
import java.time.LocalDate;

/**
 * What all paid media together did in a span of periods that ends with one.
 *
 * @param last the first day of the span's last period
 * @param periods how many periods the span has
 * @param spend what was spent on all channels, in money
 * @param contribution what all channels together contributed to the outcome of the span
 * @param roi contribution per unit of spend
 * @param share contribution as a part of the actual outcome of the span
 */
public record TrailingReturn(
    LocalDate last,
    int periods,
    double spend,
    Estimate contribution,
    Estimate roi,
    Estimate share) {}
