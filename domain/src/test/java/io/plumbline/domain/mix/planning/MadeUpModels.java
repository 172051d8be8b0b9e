package io.plumbline.domain.mix.planning;

import io.plumbline.domain.mix.AdstockSpec;
import io.plumbline.domain.mix.ChannelSpec;
import io.plumbline.domain.mix.ChannelSpec.Exposure;
import io.plumbline.domain.mix.ControlSpec;
import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.MadeUpPanel;
import io.plumbline.domain.mix.OutcomeSpec;
import io.plumbline.domain.mix.Specs;
import io.plumbline.domain.mix.WindowSpec;
import io.plumbline.domain.shared.ChannelId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Models of every make, for what must hold whatever the model is made of. */
public final class MadeUpModels {

  private MadeUpModels() {}

  /** Returns each with its name. */
  public static Stream<Arguments> all() {
    return Stream.of(
        Arguments.of("plain", new MadeUpPanel(60)),
        Arguments.of("held out", new MadeUpPanel(60).window(new WindowSpec(null, null, 8))),
        Arguments.of("halo", halo(new MadeUpPanel(60))),
        Arguments.of("multiplicative", multiplicative(new MadeUpPanel(60))),
        Arguments.of("multiplicative halo", multiplicative(halo(new MadeUpPanel(60)))),
        Arguments.of("signed", signed(new MadeUpPanel(60))),
        Arguments.of("organic reach", organic(new MadeUpPanel(60))),
        Arguments.of("paid reach", reach(new MadeUpPanel(60))),
        Arguments.of("saturated first", saturatedFirst(new MadeUpPanel(60))),
        Arguments.of("weibull, free slopes", weibull(new MadeUpPanel(60))),
        Arguments.of(
            "worth",
            new MadeUpPanel(60)
                .kpi(
                    new KpiSpec(
                        "revenue", KpiSpec.Kind.CONVERSIONS, new KpiSpec.Value.Fixed(2.5)))),
        Arguments.of("geos", halo(new MadeUpPanel(60).geos(3))),
        Arguments.of("multiplicative geos", multiplicative(new MadeUpPanel(60).geos(3))),
        Arguments.of("geos saturated first", saturatedFirst(new MadeUpPanel(60).geos(3))));
  }

  public static MadeUpPanel signed(MadeUpPanel panel) {
    return panel.control(new ControlSpec("price", true, ControlSpec.Sign.NEGATIVE));
  }

  public static MadeUpPanel saturatedFirst(MadeUpPanel panel) {
    return panel.channels(channel -> channel.ordered(ChannelSpec.Order.SATURATION_FIRST));
  }

  public static MadeUpPanel weibull(MadeUpPanel panel) {
    return panel.channels(
        channel ->
            channel.shaped(new AdstockSpec(AdstockSpec.Family.WEIBULL_PDF, 8), Specs.FREE_HILL));
  }

  public static MadeUpPanel freeSlopes(MadeUpPanel panel) {
    return panel.channels(channel -> channel.shaped(channel.adstock(), Specs.FREE_HILL));
  }

  public static MadeUpPanel halo(MadeUpPanel panel) {
    return panel.channels(
        channel ->
            channel.channel().value().equals("tv")
                ? channel.lifting(List.of(new ChannelId("search")))
                : channel);
  }

  public static MadeUpPanel multiplicative(MadeUpPanel panel) {
    return panel.outcome(
        new OutcomeSpec(OutcomeSpec.Form.MULTIPLICATIVE, OutcomeSpec.Noise.NORMAL));
  }

  public static MadeUpPanel reach(MadeUpPanel panel) {
    return panel
        .reach("tv")
        .channels(
            channel ->
                channel.channel().value().equals("tv")
                    ? channel.drivenBy(new Exposure.ReachAndFrequency("reach", "frequency"))
                    : channel);
  }

  public static MadeUpPanel organic(MadeUpPanel panel) {
    return panel
        .reach("tv")
        .channels(
            channel ->
                channel.channel().value().equals("tv")
                    ? new ChannelSpec(
                        channel.channel(),
                        null,
                        new Exposure.ReachAndFrequency("reach", "frequency"),
                        channel.adstock(),
                        channel.saturation(),
                        channel.order(),
                        null,
                        List.of())
                    : channel);
  }
}
