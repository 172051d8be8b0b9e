package io.plumbline.adapters.web.rest.planning;

import io.plumbline.adapters.web.rest.mix.EstimateJson;
import io.plumbline.domain.mix.attribution.Attribution;
import io.plumbline.domain.mix.attribution.ChannelCredit;
import io.plumbline.domain.mix.attribution.HaloEffect;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who gets credit for what media brought; the fields are those of {@code plumbline attribute}. */
public record AttributionJson(
    String run,
    String method,
    BigInteger coalitions,
    long visited,
    int draws,
    EstimateJson total,
    double efficiencyGap,
    List<CreditJson> channels,
    List<HaloEffectJson> halo) {

  /** One channel's credit. */
  public record CreditJson(
      String name,
      EstimateJson shapley,
      EstimateJson shapleyShare,
      EstimateJson contribution,
      EstimateJson contributionShare,
      double standardError,
      @Nullable Double lastClick,
      @Nullable Double lastClickShare) {

    static CreditJson from(ChannelCredit credit) {
      return new CreditJson(
          credit.channel().value(),
          EstimateJson.of(credit.credit()),
          EstimateJson.of(credit.share()),
          EstimateJson.of(credit.contribution()),
          EstimateJson.of(credit.contributionShare()),
          credit.standardError(),
          credit.lastClick(),
          credit.lastClickShare());
    }
  }

  /** How much one channel lifts another. */
  public record HaloEffectJson(String upper, String lower, EstimateJson lift, String sentence) {

    static HaloEffectJson from(HaloEffect halo) {
      return new HaloEffectJson(
          halo.upper().value(),
          halo.lower().value(),
          EstimateJson.of(halo.lift()),
          halo.sentence());
    }
  }

  static AttributionJson of(String run, Attribution attribution) {
    return new AttributionJson(
        run,
        attribution.method().name().toLowerCase(Locale.ROOT),
        attribution.coalitions(),
        attribution.visited(),
        attribution.draws(),
        EstimateJson.of(attribution.total()),
        attribution.efficiencyGap(),
        attribution.channels().stream().map(CreditJson::from).toList(),
        attribution.halos().stream().map(HaloEffectJson::from).toList());
  }
}
