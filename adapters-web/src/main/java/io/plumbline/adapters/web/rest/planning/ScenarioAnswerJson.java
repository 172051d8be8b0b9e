package io.plumbline.adapters.web.rest.planning;

import io.plumbline.domain.mix.planning.ChannelPlan;
import io.plumbline.domain.mix.planning.ScenarioAnswer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a run says of a scenario, with the presets beside it; the fields are those of {@code
 * plumbline scenario}. Money of a plan is exact to the cent.
 */
public record ScenarioAnswerJson(
    int periods,
    LocalDate first,
    LocalDate last,
    List<AssumptionJson> assumptions,
    ScenarioForecastJson scenario,
    List<ScenarioForecastJson> presets,
    List<ChannelPlanJson> channels) {

  /** What a channel spends in each planned period, before and after. */
  public record ChannelPlanJson(String name, List<BigDecimal> before, List<BigDecimal> after) {

    static ChannelPlanJson from(ChannelPlan plan) {
      return new ChannelPlanJson(plan.channel().value(), money(plan.before()), money(plan.after()));
    }

    private static List<BigDecimal> money(List<Long> cents) {
      return cents.stream().map(cent -> BigDecimal.valueOf(cent, 2)).toList();
    }
  }

  static ScenarioAnswerJson from(ScenarioAnswer answer) {
    return new ScenarioAnswerJson(
        answer.periods(),
        answer.first(),
        answer.last(),
        AssumptionJson.of(answer.assumptions()),
        ScenarioForecastJson.from(answer.scenario()),
        answer.presets().stream().map(ScenarioForecastJson::from).toList(),
        answer.channels().stream().map(ChannelPlanJson::from).toList());
  }
}
