package io.plumbline.adapters.ingest.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.mix.AdstockSpec;
import io.plumbline.domain.mix.BaselineSpec;
import io.plumbline.domain.mix.ChannelSpec;
import io.plumbline.domain.mix.ControlSpec;
import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.SaturationSpec;
import io.plumbline.domain.mix.WindowSpec;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.mix.prior.RoiPrior;
import io.plumbline.domain.shared.ChannelId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

class SpecificationsWrittenAndReadTest {

  private final SpecFormat format = new YamlSpecFormat();

  @Property(tries = 300, seed = "20261122")
  void a_specification_written_and_read_is_the_same(@ForAll("specifications") MixModelSpec spec) {
    String text = format.write(spec);
    assertThat(format.read(text, "spec.lock.yaml")).isEqualTo(new SpecFormat.Reading.Read(spec));
    assertThat(format.write(spec)).isEqualTo(text);
  }

  @Property(tries = 500, seed = "20261122")
  void no_text_is_answered_by_an_exception(@ForAll String text) {
    assertThat(format.read(text, "any.yaml")).isInstanceOf(SpecFormat.Reading.Refused.class);
  }

  @Provide
  Arbitrary<MixModelSpec> specifications() {
    Arbitrary<KpiSpec.Kind> kinds = Arbitraries.of(KpiSpec.Kind.class);
    Arbitrary<List<String>> names = names().list().uniqueElements().ofSize(12);
    Arbitrary<List<ChannelSpec>> shapes = channel().list().ofMinSize(1).ofMaxSize(4);
    Arbitrary<BaselineSpec> baselines =
        Combinators.combine(
                Arbitraries.integers().between(0, 10).injectNull(0.3),
                Arbitraries.integers().between(1, 100).injectNull(0.3))
            .as(BaselineSpec::new);
    Arbitrary<WindowSpec> windows =
        Combinators.combine(
                Arbitraries.integers().between(0, 2000).injectNull(0.3),
                Arbitraries.integers().between(2001, 4000).injectNull(0.3),
                Arbitraries.integers().between(0, 52))
            .as((from, to, holdout) -> new WindowSpec(day(from), day(to), holdout));
    return Combinators.combine(
            kinds, names, shapes, Arbitraries.of(Granularity.class), baselines, windows)
        .flatAs(
            (kind, columns, channels, grain, baseline, window) ->
                Arbitraries.of(true, false)
                    .tuple2()
                    .map(flags -> spec(kind, columns, channels, grain, baseline, window, flags)));
  }

  private static MixModelSpec spec(
      KpiSpec.Kind kind,
      List<String> columns,
      List<ChannelSpec> shapes,
      Granularity grain,
      BaselineSpec baseline,
      WindowSpec window,
      Tuple.Tuple2<Boolean, Boolean> flags) {
    List<ChannelSpec> channels = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      ChannelSpec shape = shapes.get(i);
      channels.add(
          new ChannelSpec(
              new ChannelId(columns.get(i)),
              columns.get(4 + i),
              null,
              shape.adstock(),
              shape.saturation(),
              shape.roiPrior()));
    }
    return new MixModelSpec(
        "a model of " + shapes.size(),
        columns.get(8) + ".csv",
        grain,
        columns.get(9),
        flags.get1() ? columns.get(10) : null,
        new KpiSpec(columns.get(11), kind),
        channels,
        flags.get2() ? List.of(new ControlSpec("=" + columns.get(0), flags.get1())) : List.of(),
        baseline,
        window);
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

  private static Arbitrary<ChannelSpec> channel() {
    Arbitrary<AdstockSpec> adstocks =
        Combinators.combine(
                Arbitraries.of(AdstockSpec.Family.class), Arbitraries.integers().between(0, 400))
            .as(AdstockSpec::new);
    Arbitrary<SaturationSpec> saturations =
        Arbitraries.of(
            new SaturationSpec(SaturationSpec.Family.HILL, true),
            new SaturationSpec(SaturationSpec.Family.HILL, false),
            new SaturationSpec(SaturationSpec.Family.NONE, false));
    Arbitrary<@Nullable RoiPrior> priors =
        Combinators.combine(
                Arbitraries.doubles().between(1e-6, 1e9).ofScale(8),
                Arbitraries.doubles().between(0.01, 5).ofScale(6))
            .as(RoiPrior::new)
            .injectNull(0.3);
    return Combinators.combine(adstocks, saturations, priors)
        .as(
            (adstock, saturation, prior) ->
                new ChannelSpec(new ChannelId("x"), "x", null, adstock, saturation, prior));
  }
}
