package io.plumbline.adapters.web.rest.forecast;

import io.plumbline.adapters.web.rest.mix.EstimateJson;
import io.plumbline.adapters.web.rest.planning.AssumptionJson;
import io.plumbline.domain.mix.forecast.Forecast;
import io.plumbline.domain.mix.forecast.PlannedSpend;
import io.plumbline.domain.mix.forecast.Promise;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What was promised of the coming periods, noise included; in the KPI's own unit.
 *
 * @param seen the last period the model had seen
 */
public record ForecastJson(
    String forecast,
    String run,
    Instant at,
    String madeBy,
    LocalDate seen,
    EstimateJson total,
    List<PeriodJson> outcome,
    List<SpendJson> plan,
    List<AssumptionJson> assumptions,
    List<String> remarks) {

  /** A period. */
  public record PeriodJson(LocalDate period, EstimateJson outcome) {}

  /** What a channel spends, period by period; exact to the cent. */
  public record SpendJson(String channel, List<BigDecimal> spend) {

    static SpendJson from(PlannedSpend plan) {
      return new SpendJson(
          plan.channel().value(),
          plan.cents().stream().map(cents -> BigDecimal.valueOf(cents, 2)).toList());
    }
  }

  static ForecastJson from(Forecast forecast) {
    Promise promise = forecast.promise();
    return new ForecastJson(
        forecast.label(),
        forecast.runLabel(),
        forecast.at(),
        forecast.madeBy().name(),
        promise.seen(),
        EstimateJson.of(promise.outcome().total()),
        IntStream.range(0, promise.periods().size())
            .mapToObj(
                t ->
                    new PeriodJson(
                        promise.periods().get(t),
                        EstimateJson.of(promise.outcome().periods().get(t))))
            .toList(),
        promise.plan().stream().map(SpendJson::from).toList(),
        AssumptionJson.of(promise.assumptions()),
        promise.remarks());
  }
}
