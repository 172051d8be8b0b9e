package io.plumbline.domain.mix;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.media.ColumnMapping;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.shared.ChannelId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is to be modelled and what is believed beforehand: the meaning of a SPEC.yaml.
 *
 * @param name what the model is called
 * @param data the file it was written for, relative to the specification
 * @param dateColumn the column with the first day of each period
 * @param geo where the data say which market a row is of; absent for national data
 * @param channels paid channels, then organic media
 */
public record MixModelSpec(
    String name,
    String data,
    Granularity granularity,
    String dateColumn,
    @Nullable GeoSpec geo,
    KpiSpec kpi,
    OutcomeSpec outcome,
    List<ChannelSpec> channels,
    List<ControlSpec> controls,
    BaselineSpec baseline,
    WindowSpec window,
    CalibrationSpec calibration,
    ReviewThresholds review) {

  public MixModelSpec {
    that(!name.isBlank(), "A model must have a name.");
    that(!channels.isEmpty(), "A model must have at least one channel.");
    channels = List.copyOf(channels);
    controls = List.copyOf(controls);
    List<ChannelId> names = channels.stream().map(ChannelSpec::channel).toList();
    that(
        names.stream().distinct().count() == names.size(),
        "Two channels of a model must not have the same name.");
    for (ChannelSpec channel : channels) {
      that(
          names.containsAll(channel.haloOn()),
          "%s lifts %s, which must all be channels.",
          channel.channel(),
          channel.haloOn());
    }
  }

  /** A national, additive model with every default. */
  public static MixModelSpec national(
      String name,
      String data,
      Granularity granularity,
      String dateColumn,
      KpiSpec kpi,
      List<ChannelSpec> channels,
      List<ControlSpec> controls) {
    return new MixModelSpec(
        name,
        data,
        granularity,
        dateColumn,
        null,
        kpi,
        OutcomeSpec.DEFAULT,
        channels,
        controls,
        BaselineSpec.AUTO,
        WindowSpec.ALL,
        CalibrationSpec.NONE,
        ReviewThresholds.DEFAULT);
  }

  /**
   * Puts this specification together with {@code data}, or returns all that stands against it.
   *
   * @param holidays asked only if the specification names a country
   */
  public Resolution resolve(MediaDataset data, HolidayCalendar holidays) {
    return new MixModelResolver(this, data, holidays).resolve();
  }

  /** Returns the outcome's measure. */
  public Measure outcomeMeasure() {
    return new Measure(Measure.Kind.OUTCOME, kpi.column());
  }

  /** Returns which column of the data file holds what. */
  public ColumnMapping mapping() {
    Map<Measure, String> columns = new LinkedHashMap<>();
    columns.put(outcomeMeasure(), kpi.column());
    if (kpi.value() instanceof KpiSpec.Value.Column(String column)) {
      columns.put(new Measure(Measure.Kind.VALUE, kpi.column()), column);
    }
    if (geo != null && geo.populationColumn() != null) {
      columns.put(Measure.POPULATION, geo.populationColumn());
    }
    for (ChannelSpec channel : channels) {
      String name = channel.channel().value();
      if (channel.spendColumn() != null) {
        columns.put(new Measure(Measure.Kind.SPEND, name), channel.spendColumn());
      }
      switch (channel.exposure()) {
        case ChannelSpec.Exposure.Spend() -> {}
        case ChannelSpec.Exposure.Column(String column) ->
            columns.put(new Measure(Measure.Kind.EXPOSURE, name), column);
        case ChannelSpec.Exposure.ReachAndFrequency(String reach, String frequency) -> {
          columns.put(new Measure(Measure.Kind.REACH, name), reach);
          columns.put(new Measure(Measure.Kind.FREQUENCY, name), frequency);
        }
      }
      if (channel.lastClickColumn() != null) {
        columns.put(new Measure(Measure.Kind.LAST_CLICK, name), channel.lastClickColumn());
      }
    }
    for (ControlSpec control : controls) {
      columns.put(new Measure(Measure.Kind.CONTROL, control.column()), control.column());
    }
    return new ColumnMapping(dateColumn, granularity, geo == null ? null : geo.column(), columns);
  }

  /** Returns this model with its data in another file. */
  public MixModelSpec readFrom(String file) {
    return copied(copy -> copy.data = file);
  }

  /** Returns this model of other periods. */
  public MixModelSpec over(WindowSpec other) {
    return copied(copy -> copy.window = other);
  }

  /** Returns this model held to other tests. */
  public MixModelSpec calibratedBy(CalibrationSpec other) {
    return copied(copy -> copy.calibration = other);
  }

  /** Returns this model with other channels. */
  public MixModelSpec with(List<ChannelSpec> others) {
    return copied(copy -> copy.channels = others);
  }

  /** Returns this model with another form and noise. */
  public MixModelSpec formed(OutcomeSpec other) {
    return copied(copy -> copy.outcome = other);
  }

  /** Returns this model with another baseline. */
  public MixModelSpec over(BaselineSpec other) {
    return copied(copy -> copy.baseline = other);
  }

  /** Returns this model of geos. */
  public MixModelSpec across(@Nullable GeoSpec geos) {
    return copied(copy -> copy.geo = geos);
  }

  private MixModelSpec copied(Consumer<Copy> change) {
    Copy copy = new Copy(this);
    change.accept(copy);
    return copy.done();
  }

  /** A copy that may still be changed: only what is ever replaced. */
  private static final class Copy {
    private final MixModelSpec of;
    private String data;
    private @Nullable GeoSpec geo;
    private OutcomeSpec outcome;
    private List<ChannelSpec> channels;
    private BaselineSpec baseline;
    private WindowSpec window;
    private CalibrationSpec calibration;

    Copy(MixModelSpec of) {
      this.of = of;
      this.data = of.data;
      this.geo = of.geo;
      this.outcome = of.outcome;
      this.channels = of.channels;
      this.baseline = of.baseline;
      this.window = of.window;
      this.calibration = of.calibration;
    }

    MixModelSpec done() {
      return new MixModelSpec(
          of.name,
          data,
          of.granularity,
          of.dateColumn,
          geo,
          of.kpi,
          outcome,
          channels,
          of.controls,
          baseline,
          window,
          calibration,
          of.review);
    }
  }
}
