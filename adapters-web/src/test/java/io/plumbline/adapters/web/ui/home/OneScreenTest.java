package io.plumbline.adapters.web.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.web.preview.MadeUpReport;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.guardrail.LikelyImprovement;
import io.plumbline.domain.guardrail.Percent;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.planning.ScenarioAnswer;
import io.plumbline.domain.mix.planning.ScenarioForecast;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.mix.scenario.ScenarioDecision;
import io.plumbline.domain.mix.scenario.ScenarioRecord;
import io.plumbline.domain.mix.scenario.StoredScenario;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OneScreenTest {

  private static final BrandId BRAND = new BrandId("harbour");
  private static final LikelyImprovement LEAST = new LikelyImprovement(Percent.of(80));

  private final MixModelReport report = MadeUpReport.everything(8);
  private final Units units = Units.of(report, Currency.getInstance("USD"));

  private static Estimate around(double mean, double sd) {
    return new Estimate(mean, sd, mean, CredibleInterval.ninety(mean - 2 * sd, mean + 2 * sd));
  }

  private static StoredScenario stored(int number, double loss) {
    ScenarioForecast forecast =
        new ScenarioForecast(
            "More of it",
            around(3e6, 1e5),
            around(3.1e6, 1e5),
            around(1e5, 4e4),
            around(0.03, 0.01),
            0,
            around(1.4, 0.2),
            loss,
            -2e4,
            0.05,
            1,
            null,
            "It brings more.",
            List.of());
    LocalDate monday = LocalDate.of(2026, 11, 23);
    return new StoredScenario(
        new UUID(1, number),
        BRAND,
        number,
        new UUID(2, 2),
        "R-0007",
        "More search",
        "scenario: {}",
        null,
        new ScenarioAnswer(
            13, monday, monday.plusWeeks(12), List.of(), forecast, List.of(), List.of()),
        CodeVersion.UNKNOWN,
        Actor.SYSTEM,
        Instant.EPOCH);
  }

  private BriefPage page(ScenarioRecord... scenarios) {
    return BriefPage.of(report, units, List.of(scenarios), LEAST);
  }

  @Test
  void drivers_stand_by_how_much_they_moved_with_sign_and_interval() {
    BriefPage page = page();
    assertThat(page.drivers()).hasSize(7);
    assertThat(page.drivers())
        .isSortedAccordingTo(
            Comparator.comparingDouble((BriefPage.Line line) -> -Math.abs(line.estimate().mean())));
    assertThat(page.drivers())
        .allSatisfy(line -> assertThat(line.amount().interval()).contains("–"));
    assertThat(page.left()).isPositive();
    assertThat(page.plan()).isEmpty();
  }

  @Test
  void the_plan_is_the_chosen_scenario_before_a_newer_one_and_never_a_rejected_one() {
    StoredScenario chosen = stored(1, 0.1);
    StoredScenario rejected = stored(2, 0.1);
    ScenarioDecision decision =
        new ScenarioDecision(
            new UUID(3, 3),
            BRAND,
            chosen.id(),
            List.of(rejected.id()),
            "it is steadier",
            Actor.human("maya"),
            Instant.EPOCH);
    ScenarioRecord open = new ScenarioRecord(stored(3, 0.1), null);
    assertThat(
            page(open, new ScenarioRecord(rejected, decision), new ScenarioRecord(chosen, decision))
                .plan())
        .hasValueSatisfying(plan -> assertThat(plan.label()).isEqualTo("S-0001"));
    assertThat(page(open).plan())
        .hasValueSatisfying(plan -> assertThat(plan.state()).isEqualTo("not decided"));
    assertThat(page(new ScenarioRecord(rejected, decision)).plan()).isEmpty();
  }

  @Test
  void a_plan_that_guardrails_would_hold_back_is_flagged() {
    assertThat(page(new ScenarioRecord(stored(1, 0.19), null)).plan().orElseThrow().risky())
        .isFalse();
    BriefPage.Plan risky = page(new ScenarioRecord(stored(1, 0.2), null)).plan().orElseThrow();
    assertThat(risky.risky()).as("exactly 80 % is not enough").isTrue();
    assertThat(risky.risk()).startsWith("P(loss) ").contains("worst 5% of draws");
  }
}
