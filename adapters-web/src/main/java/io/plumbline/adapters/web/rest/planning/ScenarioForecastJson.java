package io.plumbline.adapters.web.rest.planning;

import static io.plumbline.adapters.web.rest.Numbers.finite;

import io.plumbline.adapters.web.rest.mix.EstimateJson;
import io.plumbline.domain.mix.planning.ScenarioForecast;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a scenario would bring; the fields are those of {@code plumbline scenario}. */
public record ScenarioForecastJson(
    String name,
    String sentence,
    EstimateJson baseline,
    EstimateJson outcome,
    EstimateJson lift,
    EstimateJson liftPercent,
    @Nullable Double spendChange,
    EstimateJson marginalRoi,
    @Nullable Double probabilityOfLoss,
    @Nullable Double worstTwentieth,
    @Nullable Double moved,
    int steps,
    @Nullable Double triggerProbability,
    List<String> warnings) {

  static ScenarioForecastJson from(ScenarioForecast forecast) {
    return new ScenarioForecastJson(
        forecast.name(),
        forecast.sentence(),
        EstimateJson.of(forecast.baseline()),
        EstimateJson.of(forecast.outcome()),
        EstimateJson.of(forecast.lift()),
        EstimateJson.of(forecast.liftPercent()),
        finite(forecast.spend()),
        EstimateJson.of(forecast.marginalRoi()),
        finite(forecast.probabilityOfLoss()),
        finite(forecast.worstTwentieth()),
        finite(forecast.moved()),
        forecast.steps(),
        forecast.triggered(),
        forecast.warnings());
  }
}
