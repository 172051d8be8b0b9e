package io.plumbline.domain.alert.rule;

import io.plumbline.domain.alert.AlertFigure;
import io.plumbline.domain.alert.AlertLink;
import io.plumbline.domain.alert.AlertRule;
import io.plumbline.domain.alert.AlertThresholds;
import io.plumbline.domain.alert.Condition;
import io.plumbline.domain.alert.NextStep;
import io.plumbline.domain.alert.RuleReading;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaDataset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * ALR-05: a control of the data (a price, a temperature, a rival's spend) that in one of its last
 * four weeks lay more than 3.5 robust deviations from what its own past and season led to expect.
 * One alert a factor, for as long as such a week is among the four. Columns with two values are
 * calendars, which people plan; they are not judged.
 */
public final class ExternalFactors {

  private static final int RECENT = 4;

  private ExternalFactors() {}

  /** Judges the controls of a brand's data, by the week. */
  public static RuleReading of(MediaDataset weeks) {
    List<Condition> conditions = new ArrayList<>();
    int judged = 0;
    for (Measure measure : weeks.measures()) {
      if (measure.kind() == Measure.Kind.CONTROL) {
        double[] means = means(weeks, measure);
        int last = lastKnown(means);
        FactorSeries series = upTo(means, last);
        if (series.isLongEnough() && !series.isFlag()) {
          judged++;
          judge(measure.name(), series, weeks.periods().subList(0, last + 1))
              .ifPresent(conditions::add);
        }
      }
    }
    return judged == 0
        ? new RuleReading.Unjudged(
            AlertRule.EXTERNAL_FACTOR,
            "No external factor has %d weeks without a gap."
                .formatted(FactorSeries.LOCAL + FactorSeries.FEWEST + 1))
        : new RuleReading.Judged(AlertRule.EXTERNAL_FACTOR, conditions);
  }

  private static Optional<Condition> judge(
      String name, FactorSeries series, List<LocalDate> weeks) {
    double[] scores = series.scores();
    int worst = scores.length - 1;
    for (int t = scores.length - RECENT; t < scores.length; t++) {
      worst = Math.abs(scores[t]) > Math.abs(scores[worst]) ? t : worst;
    }
    if (Math.abs(scores[worst]) <= AlertThresholds.LARGEST_DEVIATION) {
      return Optional.empty();
    }
    LocalDate week = weeks.get(weeks.size() - scores.length + worst);
    return Optional.of(
        condition(name, week, series.value(worst), series.expected(worst), scores[worst]));
  }

  /** The mean of each week over all geos that ever told of it; unknown where one did not. */
  private static double[] means(MediaDataset weeks, Measure measure) {
    double[] series = weeks.series(measure);
    int periods = weeks.periods().size();
    double[] means = new double[periods];
    int telling = 0;
    for (int g = 0; g < weeks.geos().size(); g++) {
      int row = g * periods;
      if (IntStream.range(0, periods).anyMatch(t -> !Double.isNaN(series[row + t]))) {
        telling++;
        for (int t = 0; t < periods; t++) {
          means[t] += series[row + t];
        }
      }
    }
    for (int t = 0; t < periods; t++) {
      means[t] /= telling;
    }
    return means;
  }

  /** The last week that is known; -1 if none. */
  private static int lastKnown(double[] means) {
    int t = means.length - 1;
    while (t >= 0 && Double.isNaN(means[t])) {
      t--;
    }
    return t;
  }

  /** The weeks up to one, back to the gap before them if there is one. */
  private static FactorSeries upTo(double[] means, int last) {
    int first = last + 1;
    while (first > 0 && !Double.isNaN(means[first - 1])) {
      first--;
    }
    return new FactorSeries(
        Arrays.copyOfRange(means, first, last + 1), AlertThresholds.LARGEST_DEVIATION);
  }

  private static Condition condition(
      String name, LocalDate week, double value, double expected, double score) {
    boolean moved = Double.isFinite(score);
    return new Condition(
        AlertRule.EXTERNAL_FACTOR,
        name,
        "%s is out of line".formatted(name),
        String.format(
            Locale.ROOT,
            "It was %,.4g in the week of %s where its past led to expect %,.4g: %s. The model may"
                + " credit media with it.",
            value,
            week,
            expected,
            moved
                ? "%.1f robust deviations %s, more than %.1f"
                    .formatted(
                        Math.abs(score),
                        score > 0 ? "above" : "below",
                        AlertThresholds.LARGEST_DEVIATION)
                : "it had never moved before"),
        new AlertFigure(
            moved ? Math.abs(score) : Math.abs(value - expected),
            moved ? AlertFigure.Unit.DEVIATIONS : AlertFigure.Unit.FACTOR,
            null,
            "no interval: observed, held against its own spread",
            Days.span(week, week.plusDays(6))),
        AlertLink.to(AlertLink.Page.DATA),
        new NextStep(
            "Find out what happened, then review the model", AlertLink.to(AlertLink.Page.RUN)));
  }
}
