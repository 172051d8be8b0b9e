package io.plumbline.domain.mix.outlook;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.mix.ControlColumns;
import io.plumbline.domain.mix.ControlSpec;
import io.plumbline.domain.mix.Outlook;
import io.plumbline.domain.mix.Outlook.Assumption;
import io.plumbline.domain.mix.Outlook.Source;
import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.ResolvedMixModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Projects what a model needs to know of the periods to come from those it was fitted to. */
public final class OutlookProjection {

  private final ResolvedMixModel model;
  private final int ahead;
  private final Map<String, double[]> stated;
  private final SeriesProjection projection;
  private final List<Assumption> assumptions = new ArrayList<>();

  private OutlookProjection(ResolvedMixModel model, int ahead, Map<String, double[]> stated) {
    this.model = model;
    this.ahead = ahead;
    this.stated = stated;
    this.projection =
        new SeriesProjection(
            model.spec().granularity(), model.window().length(), model.geos().size());
  }

  /**
   * Returns the outlook over the {@code ahead} periods behind the model's window.
   *
   * @param stated controls and treatments by column, one number a period, the same in every geo;
   *     where they end before the outlook does, and for those left out, a projection goes on
   * @throws IllegalArgumentException if a column is none of the model's
   */
  public static Outlook of(ResolvedMixModel model, int ahead, Map<String, double[]> stated) {
    that(ahead >= 1, "An outlook needs at least a period, not %s.", ahead);
    List<String> columns = model.spec().controls().stream().map(ControlSpec::column).toList();
    for (String column : stated.keySet()) {
      that(columns.contains(column), "The model has no control %s; it has %s.", column, columns);
      that(
          Arrays.stream(stated.get(column)).allMatch(Double::isFinite),
          "What is stated of %s must be numbers.",
          column);
    }
    return new OutlookProjection(model, ahead, stated).outlook();
  }

  private Outlook outlook() {
    Granularity granularity = model.spec().granularity();
    LocalDate last = model.window().periods().getLast();
    List<LocalDate> periods =
        IntStream.rangeClosed(1, ahead).mapToObj(t -> granularity.plus(last, t)).toList();
    List<Outlook.Media> channels = model.channels().stream().map(this::media).toList();
    SortedMap<String, double[]> controls = new TreeMap<>();
    for (ControlSpec control : model.spec().controls()) {
      controls.put(control.column(), control(control));
    }
    return new Outlook(periods, channels, controls, money(), assumptions);
  }

  /** Spend and exposure move alike, so that what money buys stays believable. */
  private Outlook.Media media(ResolvedChannel channel) {
    double[] exposure = window(channel, channel.exposure());
    boolean paid = channel.spec().paid();
    double[] leading = paid ? channel.spend() : exposure;
    double factor = projection.factor(leading);
    double shown = projection.factor(exposure);
    boolean seasonal = !Double.isNaN(factor) && !Double.isNaN(shown);
    assume(
        paid ? spendOn(channel.name()) : "exposure of " + channel.name(),
        seasonal ? SeriesProjection.yearAgoWords(factor) : SeriesProjection.LEVEL);
    double[] frequency = channel.frequency();
    return seasonal
        ? new Outlook.Media(
            projection.yearAgo(channel.spend(), ahead, factor, 0),
            projection.yearAgo(exposure, ahead, shown, 0),
            frequency == null ? null : projection.yearAgo(window(channel, frequency), ahead, 1, 0))
        : new Outlook.Media(
            projection.level(channel.spend(), ahead),
            projection.level(exposure, ahead),
            frequency == null ? null : projection.level(window(channel, frequency), ahead));
  }

  private double[] window(ResolvedChannel channel, double[] series) {
    return Arrays.copyOfRange(series, channel.history() * model.geos().size(), series.length);
  }

  /** What one does, and what only marks its weeks, comes again as it was; the rest has a level. */
  private double[] control(ControlSpec control) {
    double[] known = ControlColumns.values(model, control.column()).orElseThrow();
    boolean seasonal = projection.hasYear();
    boolean marks = control.treatment() || Arrays.stream(known).distinct().limit(3).count() < 3;
    double plus = seasonal && !marks ? projection.difference(known) : 0;
    double[] cells =
        seasonal ? projection.yearAgo(known, ahead, 1, plus) : projection.level(known, ahead);
    String how =
        !seasonal
            ? SeriesProjection.LEVEL
            : marks
                ? SeriesProjection.YEAR_AGO
                : String.format(
                    Locale.ROOT, "%s, %+.4g to today's level", SeriesProjection.YEAR_AGO, plus);
    return laid(control, stated.get(control.column()), cells, how);
  }

  private double[] laid(ControlSpec control, double @Nullable [] said, double[] cells, String how) {
    if (said == null) {
      assume(control.column(), how);
      return cells;
    }
    int geos = model.geos().size();
    int known = Math.min(said.length, ahead);
    for (int i = 0; i < known * geos; i++) {
      cells[i] = said[i / geos];
    }
    assumptions.add(
        new Assumption(
            control.column(),
            Source.STATED,
            known == ahead ? "as stated" : "as stated for %d, then %s".formatted(known, how)));
    return cells;
  }

  private double[] money() {
    if (model.spec().kpi().value() != null) {
      assume("value of " + model.spec().kpi().column(), SeriesProjection.LEVEL);
    }
    return projection.level(model.money(), ahead);
  }

  /** Returns what the assumption about a paid channel is of. */
  public static String spendOn(String channel) {
    return "spend on " + channel;
  }

  private void assume(String of, String how) {
    assumptions.add(new Assumption(of, Source.PROJECTED, how));
  }
}
