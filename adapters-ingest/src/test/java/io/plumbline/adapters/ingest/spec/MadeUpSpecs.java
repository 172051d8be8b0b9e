package io.plumbline.adapters.ingest.spec;

import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.mix.AdstockSpec;
import io.plumbline.domain.mix.BaselineSpec;
import io.plumbline.domain.mix.CalibrationSpec;
import io.plumbline.domain.mix.ChannelSpec;
import io.plumbline.domain.mix.ControlSpec;
import io.plumbline.domain.mix.GeoSpec;
import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.LiftTest;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.OutcomeSpec;
import io.plumbline.domain.mix.ReviewThresholds;
import io.plumbline.domain.mix.SaturationSpec;
import io.plumbline.domain.mix.WindowSpec;
import io.plumbline.domain.mix.prior.EffectPrior;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Geo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Any specification there can be. */
final class MadeUpSpecs {

  private MadeUpSpecs() {}

  static MixModelSpec withOneTest(MixModelSpec spec) {
    LiftTest test =
        new LiftTest(
            List.of(spec.channels().getFirst().channel()),
            LocalDate.of(2024, 3, 4),
            LocalDate.of(2024, 3, 31),
            -5,
            -7.5,
            2,
            List.of());
    return spec.calibratedBy(new CalibrationSpec(null, List.of(test), 100));
  }

  /** What a specification has of its own, besides names: numbers and choices. */
  private record Choices(
      Granularity grain,
      KpiSpec.Kind kind,
      boolean geo,
      boolean population,
      int value,
      OutcomeSpec outcome) {}

  private record Shape(
      AdstockSpec adstock,
      SaturationSpec saturation,
      ChannelSpec.Order order,
      @Nullable EffectPrior prior,
      int exposure,
      boolean paid,
      boolean halo) {}

  static Arbitrary<MixModelSpec> specs() {
    Arbitrary<Choices> choices =
        Combinators.combine(
                Arbitraries.of(Granularity.class),
                Arbitraries.of(KpiSpec.Kind.class),
                Arbitraries.of(true, false),
                Arbitraries.of(true, false),
                Arbitraries.integers().between(0, 2),
                outcomes())
            .as(Choices::new);
    Arbitrary<List<ControlSpec>> controls =
        Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(ControlSpec.Sign.class))
            .as((treatment, sign) -> new ControlSpec("x", treatment, sign))
            .list()
            .ofMaxSize(2);
    return Combinators.combine(
            names().list().uniqueElements().ofSize(32),
            choices,
            shapes().list().ofMinSize(1).ofMaxSize(4),
            controls,
            baselines(),
            windows(),
            tests(),
            bars())
        .as(MadeUpSpecs::spec);
  }

  private static MixModelSpec spec(
      List<String> names,
      Choices choices,
      List<Shape> shapes,
      List<ControlSpec> controls,
      BaselineSpec baseline,
      WindowSpec window,
      List<LiftTest> tests,
      ReviewThresholds review) {
    Iterator<String> free = names.iterator();
    List<ChannelSpec> channels = channels(shapes, free);
    List<LiftTest> named =
        tests.stream()
            .map(
                test ->
                    new LiftTest(
                        List.of(channels.getFirst().channel()),
                        test.start(),
                        test.end(),
                        test.spendChange(),
                        test.incrementalOutcome(),
                        test.standardError(),
                        test.geos()))
            .toList();
    KpiSpec.Value value =
        switch (choices.kind() == KpiSpec.Kind.REVENUE ? 0 : choices.value()) {
          case 0 -> null;
          case 1 -> new KpiSpec.Value.Fixed(0.1);
          default -> new KpiSpec.Value.Column(free.next());
        };
    return new MixModelSpec(
        "a model of " + shapes.size(),
        free.next() + ".csv",
        choices.grain(),
        free.next(),
        choices.geo() ? new GeoSpec(free.next(), choices.population() ? free.next() : null) : null,
        new KpiSpec(free.next(), choices.kind(), value),
        choices.outcome(),
        channels,
        controls.stream()
            .map(one -> new ControlSpec("=" + free.next(), one.treatment(), one.sign()))
            .toList(),
        baseline,
        window,
        new CalibrationSpec(
            named.isEmpty() && choices.population() ? free.next() : null, named, 36.5),
        review);
  }

  private static List<ChannelSpec> channels(List<Shape> shapes, Iterator<String> free) {
    List<ChannelSpec> paid = new ArrayList<>();
    List<ChannelSpec> organic = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      ChannelSpec channel = channel(shapes.get(i), i == 0 || shapes.get(i).paid(), free);
      (channel.paid() ? paid : organic).add(channel);
    }
    List<ChannelSpec> channels = new ArrayList<>(paid);
    channels.addAll(organic);
    ChannelSpec last = channels.getLast();
    if (channels.size() > 1 && shapes.getFirst().halo()) {
      channels.set(0, channels.getFirst().lifting(List.of(last.channel())));
    }
    return channels;
  }

  private static ChannelSpec channel(Shape shape, boolean paid, Iterator<String> free) {
    String spend = paid ? free.next() : null;
    ChannelSpec.Exposure exposure =
        switch (shape.exposure()) {
          case 0 ->
              paid
                  ? new ChannelSpec.Exposure.Spend()
                  : new ChannelSpec.Exposure.Column(free.next());
          case 1 -> new ChannelSpec.Exposure.Column(free.next());
          default -> new ChannelSpec.Exposure.ReachAndFrequency(free.next(), free.next());
        };
    EffectPrior prior = shape.prior();
    boolean said =
        paid
            || prior == null
            || prior.quantity() == EffectPrior.Quantity.COEFFICIENT
            || prior.quantity() == EffectPrior.Quantity.CONTRIBUTION_SHARE;
    boolean byFrequency = exposure instanceof ChannelSpec.Exposure.ReachAndFrequency;
    return new ChannelSpec(
            new ChannelId(free.next()),
            spend,
            exposure,
            shape.adstock(),
            byFrequency ? new SaturationSpec(SaturationSpec.Family.HILL, true) : shape.saturation(),
            byFrequency ? ChannelSpec.Order.SATURATION_FIRST : shape.order(),
            said ? prior : null,
            List.of())
        .comparedWith(shape.halo() ? free.next() : null);
  }

  private static Arbitrary<Shape> shapes() {
    Arbitrary<AdstockSpec> adstocks =
        Combinators.combine(
                Arbitraries.of(AdstockSpec.Family.class), Arbitraries.integers().between(1, 400))
            .as(AdstockSpec::new);
    Arbitrary<SaturationSpec> saturations =
        Combinators.combine(
                Arbitraries.of(SaturationSpec.Family.class), Arbitraries.of(true, false))
            .as(
                (family, free) ->
                    new SaturationSpec(family, free && family == SaturationSpec.Family.HILL));
    Arbitrary<@Nullable EffectPrior> priors =
        Combinators.combine(
                Arbitraries.of(EffectPrior.Quantity.class),
                Arbitraries.doubles().between(1e-6, 0.99).ofScale(8),
                Arbitraries.doubles().between(0.01, 5).ofScale(6))
            .as(EffectPrior::new)
            .injectNull(0.3);
    return Combinators.combine(
            adstocks,
            saturations,
            Arbitraries.of(ChannelSpec.Order.class),
            priors,
            Arbitraries.integers().between(0, 2),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as(Shape::new);
  }

  private static Arbitrary<OutcomeSpec> outcomes() {
    return Combinators.combine(
            Arbitraries.of(OutcomeSpec.Form.class), Arbitraries.of(OutcomeSpec.Noise.class))
        .as(OutcomeSpec::new);
  }

  private static Arbitrary<BaselineSpec> baselines() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 10).injectNull(0.3),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(1, 100).injectNull(0.3),
            Arbitraries.of("US", "NO", "DE").injectNull(0.3))
        .as(BaselineSpec::new);
  }

  private static Arbitrary<WindowSpec> windows() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 2000).injectNull(0.3),
            Arbitraries.integers().between(2001, 4000).injectNull(0.3),
            Arbitraries.integers().between(0, 52))
        .as((from, to, holdout) -> new WindowSpec(day(from), day(to), holdout));
  }

  private static Arbitrary<List<LiftTest>> tests() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 2000),
            Arbitraries.integers().between(0, 60),
            Arbitraries.doubles().between(1, 1e9).ofScale(3),
            Arbitraries.doubles().between(-1e9, 1e9).ofScale(3),
            Arbitraries.doubles().between(0.001, 1e6).ofScale(3),
            names().map(Geo::new).list().uniqueElements().ofMaxSize(3))
        .as(
            (start, length, change, outcome, error, geos) ->
                new LiftTest(
                    List.of(new ChannelId("x")),
                    LocalDate.of(2015, 1, 1).plusDays(start),
                    LocalDate.of(2015, 1, 1).plusDays(start + length),
                    change,
                    outcome + 0.0,
                    error,
                    geos))
        .list()
        .ofMaxSize(3);
  }

  private static Arbitrary<ReviewThresholds> bars() {
    return Arbitraries.doubles()
        .between(1, 1.05)
        .ofScale(4)
        .map(pass -> ReviewBars.with(Map.of("rhat", ReviewThresholds.Bar.atMost(pass, 1.2))));
  }

  private static @Nullable LocalDate day(@Nullable Integer day) {
    return day == null ? null : LocalDate.of(2015, 1, 1).plusDays(day);
  }

  private static Arbitrary<String> names() {
    return Arbitraries.oneOf(
            Arbitraries.of(
                "tv", "yes", "null", "12", "1e3", "~", "a: b", "x #y", "- z", "\"q\"", "é€😀"),
            Arbitraries.strings().ofMinLength(1).ofMaxLength(20))
        .filter(name -> !name.isBlank() && wellFormed(name));
  }

  private static boolean wellFormed(String name) {
    return name.codePoints()
        .allMatch(c -> !Character.isISOControl(c) && (c < 0xd800 || c > 0xdfff) && c < 0xfffe);
  }
}
