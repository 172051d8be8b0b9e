package io.plumbline.domain.change.usecase;

import io.plumbline.domain.change.circumstance.StandingCircumstances;
import io.plumbline.domain.change.port.KnownTests;
import io.plumbline.domain.change.port.StatedCircumstances;
import io.plumbline.domain.guardrail.Circumstances;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.quality.DataQualityReport;
import io.plumbline.domain.media.quality.SeriesQuality;
import io.plumbline.domain.media.usecase.AssessDataQuality;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Gathers what is known of a day on which a move would ship: what people stated, and how good the
 * data are today.
 *
 * <p>A channel's score is that of the worst of its series (spend, exposure, reach, frequency), the
 * outcome's that of the worst of the outcome and its value.
 */
public final class CircumstancesOf {

  private final StatedCircumstances circumstances;
  private final AssessDataQuality quality;
  private final KnownTests tests;

  public CircumstancesOf(
      StatedCircumstances circumstances, AssessDataQuality quality, KnownTests tests) {
    this.circumstances = circumstances;
    this.quality = quality;
    this.tests = tests;
  }

  /** Returns what a move that ships on {@code day} is judged by. */
  public Circumstances on(BrandId brand, LocalDate day) {
    DataQualityReport report = quality.assess(brand);
    Map<ChannelId, Integer> channels = new HashMap<>();
    Integer outcome = null;
    for (SeriesQuality series : report.series()) {
      Measure measure = series.measure();
      switch (measure.kind()) {
        case SPEND, EXPOSURE, REACH, FREQUENCY ->
            channels.merge(new ChannelId(measure.name()), series.score(), Math::min);
        case OUTCOME, VALUE ->
            outcome = outcome == null ? series.score() : Math.min(outcome, series.score());
        case CONTROL, POPULATION, LAST_CLICK -> {}
      }
    }
    return StandingCircumstances.of(circumstances.standing(brand))
        .on(day, channels, outcome)
        .testing(tests.running(brand));
  }
}
