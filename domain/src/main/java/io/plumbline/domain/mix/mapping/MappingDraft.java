package io.plumbline.domain.mix.mapping;

import io.plumbline.domain.media.ColumnMapping;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.mix.BaselineSpec;
import io.plumbline.domain.mix.CalibrationSpec;
import io.plumbline.domain.mix.ControlSpec;
import io.plumbline.domain.mix.GeoSpec;
import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.OutcomeSpec;
import io.plumbline.domain.mix.ReviewThresholds;
import io.plumbline.domain.mix.WindowSpec;
import io.plumbline.domain.shared.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What each column of a file is taken for, before anything is kept of it.
 *
 * @param file the file's name
 * @param granularity the length of a period
 */
public record MappingDraft(String file, Granularity granularity, List<MappedColumn> columns) {

  private static final int WEEKS_OF_A_YEAR = 52;
  private static final int WEEKS_OF_A_QUARTER = 13;
  private static final int WEEK = 7;

  public MappingDraft {
    columns = List.copyOf(columns);
  }

  /** Returns the draft with one column taken for something else. */
  public MappingDraft with(MappedColumn other) {
    return new MappingDraft(
        file,
        granularity,
        columns.stream().map(one -> one.name().equals(other.name()) ? other : one).toList());
  }

  /** Returns the draft with periods of another length. */
  public MappingDraft by(Granularity other) {
    return new MappingDraft(file, other, columns);
  }

  /** Returns all that keeps it from being a specification; none if nothing does. */
  public List<Finding> findings() {
    return new MappingReview(this).findings();
  }

  /**
   * Returns as much of it as a file can be read by, so that what is wrong in its cells is told too;
   * empty without a date, or without anything beside it.
   */
  public Optional<ColumnMapping> readable() {
    return ReadableColumns.of(this);
  }

  /**
   * Returns the specification that follows, every default filled in and nothing held out.
   *
   * @param name what the model is called
   * @throws IllegalArgumentException if there are {@link #findings}
   */
  public MixModelSpec specification(String name) {
    if (!findings().isEmpty()) {
      throw new IllegalArgumentException("The mapping of %s is no whole one.".formatted(file));
    }
    return new MixModelSpec(
        name,
        file,
        granularity,
        first(ColumnRole.DATE).orElseThrow(),
        first(ColumnRole.GEO)
            .map(geo -> new GeoSpec(geo, first(ColumnRole.POPULATION).orElse(null)))
            .orElse(null),
        kpi(),
        OutcomeSpec.DEFAULT,
        new MappedChannels(this).specs(),
        controls(),
        BaselineSpec.AUTO,
        WindowSpec.ALL,
        CalibrationSpec.NONE,
        ReviewThresholds.DEFAULT);
  }

  /**
   * Returns how much of {@code data} the specification keeps from the fit, so that Home can say how
   * well the model forecasts: a tenth, at most a quarter of a year, and nothing of less than a
   * year.
   */
  public static WindowSpec window(MediaDataset data) {
    int periods = data.periods().size();
    int week = WEEK / data.granularity().days();
    return periods < WEEKS_OF_A_YEAR * week
        ? WindowSpec.ALL
        : new WindowSpec(null, null, Math.min(periods / 10, WEEKS_OF_A_QUARTER * week));
  }

  /** Returns the names of the columns taken for {@code role}, in the order of the file. */
  List<String> all(ColumnRole role) {
    return columns.stream()
        .filter(column -> column.role() == role)
        .map(MappedColumn::name)
        .toList();
  }

  Optional<String> first(ColumnRole role) {
    return all(role).stream().findFirst();
  }

  private KpiSpec kpi() {
    Optional<String> revenue = first(ColumnRole.REVENUE);
    return revenue.isPresent()
        ? new KpiSpec(revenue.get(), KpiSpec.Kind.REVENUE)
        : new KpiSpec(
            first(ColumnRole.CONVERSIONS).orElseThrow(),
            KpiSpec.Kind.CONVERSIONS,
            first(ColumnRole.VALUE).map(KpiSpec.Value.Column::new).orElse(null));
  }

  private List<ControlSpec> controls() {
    return columns.stream()
        .filter(one -> one.role() == ColumnRole.CONTROL || one.role() == ColumnRole.TREATMENT)
        .map(one -> new ControlSpec(one.name(), one.role() == ColumnRole.TREATMENT))
        .toList();
  }
}
