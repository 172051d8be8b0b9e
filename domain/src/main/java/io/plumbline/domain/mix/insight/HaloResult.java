package io.plumbline.domain.mix.insight;

import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * What parts of the outcome two channels brought together, counted under neither of them.
 *
 * @param upper the channel that lifts; absent for the overlap of all parts that multiply
 * @param lower the channel whose response it lifts
 * @param strength by how much the lower response grows where the upper one is 1
 */
public record HaloResult(
    String name,
    @Nullable ChannelId upper,
    @Nullable ChannelId lower,
    @Nullable Estimate strength,
    Estimate contribution,
    Estimate contributionShare) {}
