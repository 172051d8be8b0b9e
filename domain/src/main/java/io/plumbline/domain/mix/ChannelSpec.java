package io.plumbline.domain.mix;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.mix.prior.EffectPrior;
import io.plumbline.domain.shared.ChannelId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A channel: where its data stand and what is believed about it.
 *
 * @param spendColumn the column with its spend; absent for organic media
 * @param exposure what drives the response
 * @param prior the belief about its effect; absent where the default for the KPI applies
 * @param haloOn channels lower in the funnel whose response this one may lift
 * @param lastClickColumn the column with what a last-click table credits it with, for comparison;
 *     absent where nobody says. No model sees it
 */
public record ChannelSpec(
    ChannelId channel,
    @Nullable String spendColumn,
    Exposure exposure,
    AdstockSpec adstock,
    SaturationSpec saturation,
    Order order,
    @Nullable EffectPrior prior,
    List<ChannelId> haloOn,
    @Nullable String lastClickColumn) {

  /** What drives a response. */
  public sealed interface Exposure {

    /** The spend itself. */
    record Spend() implements Exposure {}

    /** Impressions, clicks, rating points, sent e-mails. */
    record Column(String name) implements Exposure {}

    /** How many people were reached, and how often each. */
    record ReachAndFrequency(String reach, String frequency) implements Exposure {}
  }

  /** What comes first. */
  public enum Order {
    /** Pressure is carried over, then it saturates. */
    ADSTOCK_FIRST,
    /** Each period's exposure saturates, then its effect is carried over. */
    SATURATION_FIRST
  }

  public ChannelSpec {
    that(
        spendColumn != null || !(exposure instanceof Exposure.Spend),
        "%s has neither spend nor exposure.",
        channel);
    that(
        spendColumn != null
            || prior == null
            || prior.quantity() == EffectPrior.Quantity.CONTRIBUTION_SHARE
            || prior.quantity() == EffectPrior.Quantity.COEFFICIENT,
        "%s has no spend, so nothing can be believed about its return.",
        channel);
    that(!haloOn.contains(channel), "%s cannot have a halo on itself.", channel);
    haloOn = List.copyOf(haloOn);
  }

  /** A channel no last-click table speaks of. */
  public ChannelSpec(
      ChannelId channel,
      @Nullable String spendColumn,
      Exposure exposure,
      AdstockSpec adstock,
      SaturationSpec saturation,
      Order order,
      @Nullable EffectPrior prior,
      List<ChannelId> haloOn) {
    this(channel, spendColumn, exposure, adstock, saturation, order, prior, haloOn, null);
  }

  /** A paid channel driven by its spend, with the default belief and no halo. */
  public static ChannelSpec paid(
      ChannelId channel, String spendColumn, AdstockSpec adstock, SaturationSpec saturation) {
    return new ChannelSpec(
        channel,
        spendColumn,
        new Exposure.Spend(),
        adstock,
        saturation,
        Order.ADSTOCK_FIRST,
        null,
        List.of());
  }

  /** Returns whether money is spent on it. */
  public boolean paid() {
    return spendColumn != null;
  }

  /** Returns this channel driven by something else. */
  public ChannelSpec drivenBy(Exposure other) {
    return new ChannelSpec(
        channel, spendColumn, other, adstock, saturation, order, prior, haloOn, lastClickColumn);
  }

  /** Returns this channel with another order of carry-over and saturation. */
  public ChannelSpec ordered(Order other) {
    return new ChannelSpec(
        channel, spendColumn, exposure, adstock, saturation, other, prior, haloOn, lastClickColumn);
  }

  /** Returns this channel with other families of carry-over and saturation. */
  public ChannelSpec shaped(AdstockSpec carryOver, SaturationSpec curve) {
    return new ChannelSpec(
        channel, spendColumn, exposure, carryOver, curve, order, prior, haloOn, lastClickColumn);
  }

  /** Returns this channel with a belief about its effect. */
  public ChannelSpec believed(EffectPrior belief) {
    return new ChannelSpec(
        channel,
        spendColumn,
        exposure,
        adstock,
        saturation,
        order,
        belief,
        haloOn,
        lastClickColumn);
  }

  /** Returns this channel with a possible halo on others. */
  public ChannelSpec lifting(List<ChannelId> lower) {
    return new ChannelSpec(
        channel, spendColumn, exposure, adstock, saturation, order, prior, lower, lastClickColumn);
  }

  /** Returns this channel compared with what a column of a last-click table credits it with. */
  public ChannelSpec comparedWith(@Nullable String lastClick) {
    return new ChannelSpec(
        channel, spendColumn, exposure, adstock, saturation, order, prior, haloOn, lastClick);
  }
}
