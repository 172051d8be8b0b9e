package io.plumbline.domain.mix;

import io.plumbline.domain.mix.prior.RoiPrior;
import io.plumbline.domain.shared.ChannelId;
import org.jspecify.annotations.Nullable;

/**
 * A paid channel: where its data stand and what is believed about it.
 *
 * @param spendColumn the column with its spend
 * @param exposureColumn the column with what drives the response; absent if that is the spend
 * @param roiPrior the belief about its return; absent where the default for the KPI applies
 */
public record ChannelSpec(
    ChannelId channel,
    String spendColumn,
    @Nullable String exposureColumn,
    AdstockSpec adstock,
    SaturationSpec saturation,
    @Nullable RoiPrior roiPrior) {}
