package io.plumbline.domain.mix.review;

import io.plumbline.domain.mix.AdstockSpec;
import io.plumbline.domain.mix.ChannelSpec;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.SaturationSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Another form of carry-over or saturation that all channels may have instead of their own.
 *
 * @param name what follows on "with"
 * @param form gives a channel that form
 * @param slope about what the slopes of Hill curves are believed to be; 0 for the usual belief
 */
record FormAlternative(String name, UnaryOperator<ChannelSpec> form, double slope) {

  /** The longest carry-over assumed where a channel has none, in weeks. */
  private static final int WEEKS = 13;

  private static final int LONGEST = 400;

  private static final double S_SHAPED = 2;

  private static final double STEEP = 0.5;

  /** Returns the forms {@code model} can be held against: those that are not its own. */
  static List<FormAlternative> to(ResolvedMixModel model) {
    int week = 7 / model.spec().granularity().days();
    UnaryOperator<ChannelSpec> free = saturating(SaturationSpec.Family.HILL, true);
    List<FormAlternative> all = new ArrayList<>();
    all.add(new FormAlternative("Hill curves whose slopes are inferred", free, 0));
    all.add(new FormAlternative("S-shaped curves (Hill, slopes about 2)", free, S_SHAPED));
    all.add(new FormAlternative("curves steep at first (Hill, slopes about 0.5)", free, STEEP));
    all.add(
        new FormAlternative(
            "logistic curves", saturating(SaturationSpec.Family.LOGISTIC, false), 0));
    all.add(
        new FormAlternative(
            "Hill curves of slope 1", saturating(SaturationSpec.Family.HILL, false), 0));
    all.add(
        new FormAlternative(
            "an effect that peaks later (delayed carry-over, twice as long)",
            carrying(AdstockSpec.Family.DELAYED, week),
            0));
    all.add(
        new FormAlternative(
            "Weibull carry-over, twice as long",
            carrying(AdstockSpec.Family.WEIBULL_PDF, week),
            0));
    all.add(
        new FormAlternative(
            "geometric carry-over, twice as long",
            carrying(AdstockSpec.Family.GEOMETRIC, week),
            0));
    all.add(
        new FormAlternative(
            "carry-over and saturation in the other order", FormAlternative::turned, 0));
    return all.stream().filter(one -> one.differsFrom(model)).toList();
  }

  private static UnaryOperator<ChannelSpec> saturating(SaturationSpec.Family family, boolean free) {
    return channel -> channel.shaped(channel.adstock(), new SaturationSpec(family, free));
  }

  private static UnaryOperator<ChannelSpec> carrying(AdstockSpec.Family family, int week) {
    return channel -> {
      boolean none = channel.adstock().family() == AdstockSpec.Family.NONE;
      int lags = none ? WEEKS * week : Math.clamp(2L * channel.adstock().maxLag(), 1, LONGEST);
      return channel.shaped(new AdstockSpec(family, lags), channel.saturation());
    };
  }

  private static ChannelSpec turned(ChannelSpec channel) {
    return channel.ordered(
        channel.order() == ChannelSpec.Order.ADSTOCK_FIRST
            ? ChannelSpec.Order.SATURATION_FIRST
            : ChannelSpec.Order.ADSTOCK_FIRST);
  }

  /** Whether it changes what the model does: a reach has its own curve and order. */
  private boolean differsFrom(ResolvedMixModel model) {
    return model.spec().channels().stream().anyMatch(this::changes);
  }

  private boolean changes(ChannelSpec channel) {
    ChannelSpec other = form.apply(channel);
    boolean curve =
        !(channel.exposure() instanceof ChannelSpec.Exposure.ReachAndFrequency)
            && (!other.saturation().curve().equals(channel.saturation().curve())
                || other.order() != channel.order());
    return curve || !other.adstock().equals(channel.adstock());
  }
}
