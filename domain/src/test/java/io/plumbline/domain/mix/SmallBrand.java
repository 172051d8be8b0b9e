package io.plumbline.domain.mix;

import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.prior.EffectPrior;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Geo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A made-up brand of some weeks with known truth: revenue from a level, a season, two channels with
 * carry-over and saturation, and a price; to be bent by the tests.
 */
public final class SmallBrand {

  public static final LocalDate FIRST = LocalDate.of(2023, 1, 2);

  private final int weeks;
  private final Map<Measure, double[]> series = new LinkedHashMap<>();
  private final List<ChannelSpec> channels = new ArrayList<>();
  private final List<ControlSpec> controls = new ArrayList<>();
  private BaselineSpec baseline = BaselineSpec.AUTO;
  private WindowSpec window = WindowSpec.ALL;
  private KpiSpec.Kind kind = KpiSpec.Kind.REVENUE;

  private SmallBrand(int weeks) {
    this.weeks = weeks;
  }

  /** Two channels, tv and search, and a price that lowers revenue. */
  public static SmallBrand of(int weeks) {
    SmallBrand brand = new SmallBrand(weeks);
    Random random = new Random(weeks);
    double[] tv = new double[weeks];
    double[] search = new double[weeks];
    double[] price = new double[weeks];
    double[] revenue = new double[weeks];
    double carried = 0;
    for (int t = 0; t < weeks; t++) {
      tv[t] = t % 7 < 4 ? 0 : Math.round(40 + 60 * random.nextDouble());
      search[t] = Math.round(10 + 30 * random.nextDouble());
      price[t] = 10 + (random.nextInt(5) == 0 ? -1 : 0) + 0.2 * random.nextGaussian();
      carried = 0.5 * carried + 0.5 * tv[t];
      revenue[t] =
          1000
              + 60 * Math.sin(2 * Math.PI * t / 52)
              + 250 * carried / (carried + 40)
              + 150 * search[t] / (search[t] + 30)
              - 40 * (price[t] - 10)
              + 12 * random.nextGaussian();
    }
    return brand
        .channel("tv", tv, Specs.HILL)
        .channel("search", search, Specs.HILL)
        .control("price", price, false)
        .outcome(revenue);
  }

  public SmallBrand channel(String name, double[] spend, SaturationSpec saturation) {
    return channel(name, spend, Specs.GEOMETRIC, saturation, null);
  }

  /** Adds a channel, or replaces the one of that name. */
  public SmallBrand channel(
      String name,
      double[] spend,
      AdstockSpec adstock,
      SaturationSpec saturation,
      @Nullable EffectPrior prior) {
    channels.removeIf(channel -> channel.channel().value().equals(name));
    series.put(new Measure(Measure.Kind.SPEND, name), spend);
    ChannelSpec spec = ChannelSpec.paid(new ChannelId(name), name, adstock, saturation);
    channels.add(prior == null ? spec : spec.believed(prior));
    return this;
  }

  public SmallBrand control(String name, double[] values, boolean treatment) {
    controls.removeIf(control -> control.column().equals(name));
    series.put(new Measure(Measure.Kind.CONTROL, name), values);
    controls.add(new ControlSpec(name, treatment));
    return this;
  }

  public SmallBrand outcome(double[] values) {
    series.put(new Measure(Measure.Kind.OUTCOME, "revenue"), values);
    return this;
  }

  /** Adds what a last-click table credits a channel with; NaN is not reported. */
  public SmallBrand lastClick(String channel, double[] credited) {
    series.put(new Measure(Measure.Kind.LAST_CLICK, channel), credited);
    return this;
  }

  public SmallBrand conversions() {
    kind = KpiSpec.Kind.CONVERSIONS;
    return this;
  }

  public SmallBrand baseline(BaselineSpec spec) {
    baseline = spec;
    return this;
  }

  public SmallBrand window(WindowSpec spec) {
    window = spec;
    return this;
  }

  public double[] spend(String channel) {
    return values(new Measure(Measure.Kind.SPEND, channel));
  }

  public double[] outcome() {
    return values(new Measure(Measure.Kind.OUTCOME, "revenue"));
  }

  public double[] controlValues(String name) {
    return values(new Measure(Measure.Kind.CONTROL, name));
  }

  private double[] values(Measure measure) {
    double[] values = series.get(measure);
    if (values == null) {
      throw new IllegalArgumentException("no " + measure);
    }
    return values;
  }

  public MixModelSpec spec() {
    return MixModelSpec.national(
            "small",
            "small.csv",
            Granularity.WEEK,
            "week",
            new KpiSpec("revenue", kind),
            channels,
            controls)
        .over(baseline)
        .over(window);
  }

  /** Lays the series on the grid; NaN is not reported. */
  public MediaDataset data() {
    MediaDataset.Assembler assembler = MediaDataset.assembler(Granularity.WEEK);
    series.forEach(
        (measure, values) -> {
          for (int t = 0; t < weeks; t++) {
            if (!Double.isNaN(values[t])) {
              LocalDate date = Granularity.WEEK.plus(FIRST, t);
              assembler.add(
                  Granularity.WEEK,
                  new Observation(t + 2, date, Geo.NATIONAL, measure, new BigDecimal(values[t])));
            }
          }
        });
    return assembler.assemble();
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
}
