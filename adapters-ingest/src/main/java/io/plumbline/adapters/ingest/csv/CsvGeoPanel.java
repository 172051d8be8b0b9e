package io.plumbline.adapters.ingest.csv;

import io.plumbline.domain.experiment.ExperimentSpec.Columns;
import io.plumbline.domain.experiment.readout.GeoRow;
import io.plumbline.domain.experiment.readout.PanelReading;
import io.plumbline.domain.media.ColumnMapping;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.Measure.Kind;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.media.port.MediaFeed;
import io.plumbline.domain.shared.Geo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A test's CSV file, a row per geo and period, as a panel. */
public final class CsvGeoPanel {

  private static final Measure OUTCOME = new Measure(Kind.OUTCOME, "outcome");
  private static final Measure SPEND = new Measure(Kind.SPEND, "spend");

  private CsvGeoPanel() {}

  /** Reads outcome and, where there is a column of it, spend. */
  public static PanelReading read(Columns columns, MediaFeed feed) {
    Map<Measure, String> wanted = new LinkedHashMap<>();
    wanted.put(OUTCOME, columns.kpi());
    if (columns.spend() != null) {
      wanted.put(SPEND, columns.spend());
    }
    return read(columns, wanted, feed);
  }

  /** Reads the assignment of a switchback in place of spend: 1 where on, 0 where off. */
  public static PanelReading assignment(Columns columns, String assignment, MediaFeed feed) {
    Map<Measure, String> wanted = new LinkedHashMap<>();
    wanted.put(OUTCOME, columns.kpi());
    wanted.put(SPEND, assignment);
    return read(columns, wanted, feed);
  }

  private static PanelReading read(Columns columns, Map<Measure, String> wanted, MediaFeed feed) {
    ColumnMapping mapping =
        new ColumnMapping(columns.date(), Granularity.DAY, columns.geo(), wanted);
    List<GeoRow> rows = new ArrayList<>();
    MediaFeed.Reading reading = feed.read(mapping, row -> take(row.observations(), rows));
    return reading.refused() ? new PanelReading.Broken(reading.findings()) : PanelReading.of(rows);
  }

  private static void take(List<Observation> observations, List<GeoRow> rows) {
    if (observations.isEmpty()) {
      return;
    }
    Geo geo = observations.getFirst().geo();
    LocalDate date = observations.getFirst().date();
    rows.add(new GeoRow(geo, date, value(observations, OUTCOME), value(observations, SPEND)));
  }

  private static @Nullable Double value(List<Observation> observations, Measure measure) {
    return observations.stream()
        .filter(one -> one.measure().equals(measure))
        .map(one -> one.value().doubleValue())
        .findFirst()
        .orElse(null);
  }
}
