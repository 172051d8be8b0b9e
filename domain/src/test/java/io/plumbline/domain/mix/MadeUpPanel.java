package io.plumbline.domain.mix;

import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Geo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A made-up brand in one or several geos, two channels and a price, whose specification can be bent
 * at will.
 */
public final class MadeUpPanel {

  private final int weeks;
  private final Random random;
  private int geos = 1;
  private @Nullable String reached;
  private @Nullable Double seen;
  private List<ChannelSpec> channels =
      List.of(Specs.channel("tv", Specs.HILL), Specs.channel("search", Specs.HILL));
  private final List<ControlSpec> controls =
      new ArrayList<>(List.of(new ControlSpec("price", false)));
  private OutcomeSpec outcome = OutcomeSpec.DEFAULT;
  private BaselineSpec baseline = BaselineSpec.AUTO;
  private WindowSpec window = WindowSpec.ALL;
  private List<LiftTest> tests = List.of();
  private KpiSpec kpi = new KpiSpec("revenue", KpiSpec.Kind.REVENUE);

  public MadeUpPanel(int weeks) {
    this.weeks = weeks;
    this.random = new Random(weeks);
  }

  public MadeUpPanel geos(int count) {
    geos = count;
    return this;
  }

  public MadeUpPanel channels(UnaryOperator<ChannelSpec> bend) {
    channels = channels.stream().map(bend).toList();
    return this;
  }

  /** Adds reach and frequency to a channel's data. */
  public MadeUpPanel reach(String channel) {
    reached = channel;
    return this;
  }

  /** Has those reached see it equally often in every period. */
  public MadeUpPanel seen(double frequency) {
    seen = frequency;
    return this;
  }

  /** Replaces the price's specification. */
  public MadeUpPanel control(ControlSpec spec) {
    controls.set(0, spec);
    return this;
  }

  public MadeUpPanel outcome(OutcomeSpec spec) {
    outcome = spec;
    return this;
  }

  public MadeUpPanel baseline(BaselineSpec spec) {
    baseline = spec;
    return this;
  }

  public MadeUpPanel window(WindowSpec spec) {
    window = spec;
    return this;
  }

  public MadeUpPanel kpi(KpiSpec spec) {
    kpi = spec;
    return this;
  }

  public MadeUpPanel tests(LiftTest... lift) {
    tests = List.of(lift);
    return this;
  }

  public MixModelSpec spec() {
    return MixModelSpec.national(
            "panel", "panel.csv", Granularity.WEEK, "week", kpi, channels, controls)
        .across(geos == 1 ? null : new GeoSpec("geo", "population"))
        .formed(outcome)
        .over(baseline)
        .over(window)
        .calibratedBy(CalibrationSpec.NONE.with(tests));
  }

  public MediaDataset data() {
    MediaDataset.Assembler assembler = MediaDataset.assembler(Granularity.WEEK);
    for (int g = 0; g < geos; g++) {
      Geo geo = geos == 1 ? Geo.NATIONAL : new Geo("geo" + g);
      double people = geos == 1 ? 1 : 50 + 30 * g;
      double carried = 0;
      for (int t = 0; t < weeks; t++) {
        double tv = t % 7 < 3 ? 0 : Math.round(people * (40 + 60 * random.nextDouble()));
        double search = Math.round(people * (10 + 30 * random.nextDouble()));
        double price = 10 + (random.nextInt(5) == 0 ? -1 : 0) + 0.2 * random.nextGaussian();
        double frequency = 1 + 4 * random.nextDouble();
        carried = 0.5 * carried + 0.5 * tv / people;
        double revenue =
            people
                * (1000
                    + 10 * g
                    + 60 * Math.sin(2 * Math.PI * t / 52)
                    + 250 * carried / (carried + 40)
                    + 150 * search / (search + 30 * people)
                    - 40 * (price - 10)
                    + 12 * random.nextGaussian());
        add(assembler, t, geo, Measure.Kind.SPEND, "tv", tv);
        add(assembler, t, geo, Measure.Kind.SPEND, "search", search);
        add(assembler, t, geo, Measure.Kind.CONTROL, "price", price);
        add(assembler, t, geo, Measure.Kind.OUTCOME, "revenue", revenue);
        if (geos > 1) {
          add(assembler, t, geo, Measure.Kind.POPULATION, "population", people);
        }
        if (reached != null) {
          add(assembler, t, geo, Measure.Kind.REACH, reached, tv / 10);
          add(assembler, t, geo, Measure.Kind.FREQUENCY, reached, seen == null ? frequency : seen);
        }
      }
    }
    return assembler.assemble();
  }

  private static void add(
      MediaDataset.Assembler assembler,
      int week,
      Geo geo,
      Measure.Kind kind,
      String name,
      double value) {
    assembler.add(
        Granularity.WEEK,
        new Observation(
            week + 2,
            Granularity.WEEK.plus(SmallBrand.FIRST, week),
            geo,
            new Measure(kind, name),
            new BigDecimal(value)));
  }

  public Resolution resolve() {
    return spec().resolve(data(), HolidayCalendar.NONE);
  }

  public ResolvedMixModel resolved() {
    return switch (resolve()) {
      case Resolution.Resolved(var model, var _) -> model;
      case Resolution.Refused(var findings) -> throw new IllegalStateException(findings.toString());
    };
  }

  /** The name of a channel. */
  public static ChannelId named(String name) {
    return new ChannelId(name);
  }
}
