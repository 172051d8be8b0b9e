package io.plumbline.domain.mix.planning;

import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.mix.ChannelSpec;
import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.OutcomeSpec;
import io.plumbline.domain.mix.Resolution;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.SaturationSpec;
import io.plumbline.domain.mix.Specs;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Geo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A brand with as many channels as wanted. */
public final class BrandOfChannels {

  private BrandOfChannels() {}

  static ResolvedMixModel of(int channels, int weeks, SaturationSpec saturation) {
    return of(channels, weeks, saturation, OutcomeSpec.DEFAULT, false, 0);
  }

  /** A brand that spent nothing in its first weeks. */
  static ResolvedMixModel afterPause(int channels, int weeks, int pause) {
    return of(channels, weeks, Specs.HILL, OutcomeSpec.DEFAULT, false, pause);
  }

  /** A brand whose parts multiply; the first channel may lift the second. */
  public static ResolvedMixModel multiplicative(int channels, int weeks, boolean halo) {
    OutcomeSpec outcome =
        new OutcomeSpec(OutcomeSpec.Form.MULTIPLICATIVE, OutcomeSpec.Noise.NORMAL);
    return of(channels, weeks, Specs.HILL, outcome, halo, 0);
  }

  private static ResolvedMixModel of(
      int channels,
      int weeks,
      SaturationSpec saturation,
      OutcomeSpec outcome,
      boolean halo,
      int pause) {
    List<ChannelSpec> specs =
        IntStream.range(0, channels)
            .mapToObj(m -> Specs.channel("c" + m, saturation))
            .map(channel -> halo && isFirst(channel) ? liftsTheSecond(channel) : channel)
            .toList();
    MixModelSpec spec =
        MixModelSpec.national(
                "many",
                "many.csv",
                Granularity.WEEK,
                "week",
                new KpiSpec("revenue", KpiSpec.Kind.REVENUE),
                specs,
                List.of())
            .formed(outcome);
    MediaDataset.Assembler assembler = MediaDataset.assembler(Granularity.WEEK);
    Random random = new Random(channels);
    for (int t = 0; t < weeks; t++) {
      double revenue = 20_000 + 900 * random.nextGaussian();
      for (int m = 0; m < channels; m++) {
        double drawn = Math.round((50 + 20 * m) * (0.5 + random.nextDouble()));
        double spend = t < pause ? 0 : drawn;
        revenue += 400 * spend / (spend + 60 + 10 * m);
        add(assembler, t, Measure.Kind.SPEND, "c" + m, spend);
      }
      add(assembler, t, Measure.Kind.OUTCOME, "revenue", revenue);
    }
    return switch (spec.resolve(assembler.assemble(), HolidayCalendar.NONE)) {
      case Resolution.Resolved(var model, var _) -> model;
      case Resolution.Refused(var findings) -> throw new IllegalStateException(findings.toString());
    };
  }

  private static boolean isFirst(ChannelSpec channel) {
    return channel.channel().value().equals("c0");
  }

  private static ChannelSpec liftsTheSecond(ChannelSpec first) {
    return new ChannelSpec(
        first.channel(),
        first.spendColumn(),
        first.exposure(),
        first.adstock(),
        first.saturation(),
        first.order(),
        first.prior(),
        List.of(new ChannelId("c1")));
  }

  private static void add(
      MediaDataset.Assembler assembler, int week, Measure.Kind kind, String name, double value) {
    assembler.add(
        Granularity.WEEK,
        new Observation(
            week + 2,
            Granularity.WEEK.plus(LocalDate.of(2023, 1, 2), week),
            Geo.NATIONAL,
            new Measure(kind, name),
            new BigDecimal(value)));
  }
}
