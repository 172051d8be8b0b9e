package io.plumbline.domain.mix.attribution;

import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * One channel's credit beside what others say of it.
 *
 * @param credit its Shapley value, in money, or the KPI where its value is unknown
 * @param share of what all media brought together
 * @param contribution what the regression says: the outcome as it was less that without the
 *     channel, its halos left out
 * @param contributionShare of what all media brought together; what parts that multiply or lift
 *     each other bring together is in none of these
 * @param standardError of the credit's mean through sampling of orders; 0 where exact
 * @param lastClick what an imported table credits it with; absent where there is none
 * @param lastClickShare of all that table credits; absent where it credits nothing
 */
public record ChannelCredit(
    ChannelId channel,
    Estimate credit,
    Estimate share,
    Estimate contribution,
    Estimate contributionShare,
    double standardError,
    @Nullable Double lastClick,
    @Nullable Double lastClickShare) {}
