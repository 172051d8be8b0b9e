package io.plumbline.domain.mix;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.media.ColumnMapping;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaDataset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be modelled and what is believed beforehand: the meaning of a SPEC.yaml.
 *
 * @param name what the model is called
 * @param data the file it was written for, relative to the specification
 * @param dateColumn the column with the first day of each period
 * @param geoColumn the column with the geo; absent for national data
 */
public record MixModelSpec(
    String name,
    String data,
    Granularity granularity,
    String dateColumn,
    @Nullable String geoColumn,
    KpiSpec kpi,
    List<ChannelSpec> channels,
    List<ControlSpec> controls,
    BaselineSpec baseline,
    WindowSpec window) {

  public MixModelSpec {
    that(!name.isBlank(), "A model must have a name.");
    that(!channels.isEmpty(), "A model must have at least one channel.");
    channels = List.copyOf(channels);
    controls = List.copyOf(controls);
    that(
        channels.stream().map(ChannelSpec::channel).distinct().count() == channels.size(),
        "Two channels of a model must not have the same name.");
  }

  /** Puts this specification together with {@code data}, or returns all that stands against it. */
  public Resolution resolve(MediaDataset data) {
    return new MixModelResolver(this, data).resolve();
  }

  /** Returns this model of other periods. */
  public MixModelSpec over(WindowSpec other) {
    return new MixModelSpec(
        name, data, granularity, dateColumn, geoColumn, kpi, channels, controls, baseline, other);
  }

  /** Returns the outcome's measure. */
  public Measure outcome() {
    return new Measure(Measure.Kind.OUTCOME, kpi.column());
  }

  /** Returns which column of the data file holds what. */
  public ColumnMapping mapping() {
    Map<Measure, String> columns = new LinkedHashMap<>();
    columns.put(outcome(), kpi.column());
    for (ChannelSpec spec : channels) {
      String name = spec.channel().value();
      columns.put(new Measure(Measure.Kind.SPEND, name), spec.spendColumn());
      if (spec.exposureColumn() != null) {
        columns.put(new Measure(Measure.Kind.EXPOSURE, name), spec.exposureColumn());
      }
    }
    for (ControlSpec control : controls) {
      columns.put(new Measure(Measure.Kind.CONTROL, control.column()), control.column());
    }
    return new ColumnMapping(dateColumn, granularity, geoColumn, columns);
  }
}
