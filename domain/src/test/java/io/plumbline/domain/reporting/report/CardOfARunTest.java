package io.plumbline.domain.reporting.report;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.champion.Promotion;
import io.plumbline.domain.mix.champion.PromotionRequest;
import io.plumbline.domain.mix.champion.Waivers;
import io.plumbline.domain.programme.Stewardship;
import io.plumbline.domain.shared.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CardOfARunTest {

  private static final Instant AT = Instant.parse("2026-10-07T09:00:00Z");

  private final ModelRun run = SampleFacts.run();
  private final FactSheet card = RunCard.of(facts());

  private CardFacts facts() {
    Promotion promotion =
        new Promotion.Pending(
                new PromotionRequest(
                    new UUID(1, 1),
                    HARBOUR.id(),
                    run.id(),
                    run.label(),
                    null,
                    Actor.human("maya"),
                    Actor.human("maya"),
                    AT,
                    "It forecasts better.",
                    Waivers.NONE,
                    "first"))
            .approved(new Promotion.Decision(Actor.human("jonas"), AT, "Agreed."));
    return new CardFacts(
        HARBOUR, run, List.of(), List.of(promotion), true, Stewardship.Vacant.NEVER_NAMED);
  }

  private Chapter chapter(String key) {
    return card.chapter(key).orElseThrow();
  }

  /** MOD-29, GOV-05: the run card lists data, features, priors, constraints, calibration points. */
  @Test
  void it_lists_data_specification_priors_and_calibration() {
    assertThat(chapter("data").facts())
        .contains(new SheetFact("SHA-256 of the modelled numbers", "ab".repeat(32)));
    assertThat(chapter("specification").facts())
        .contains(new SheetFact("kpi", "{column: sales, kind: revenue}"));
    assertThat(chapter("priors").facts())
        .containsExactly(
            new SheetFact(
                "TV",
                "{roi: {family: lognormal, median: 1.5, sd_log: 0.7}}; stated in the specification"),
            new SheetFact("Radio", "the default, which depends on the KPI; nobody stated another"));
    assertThat(chapter("calibration").figures())
        .extracting(SheetFigure::measure)
        .containsExactly("Return before calibration", "Return after calibration");
  }

  @Test
  void it_tells_how_the_sampler_did_and_how_it_forecasts_apart_from_how_it_fits() {
    assertThat(chapter("convergence").figures())
        .filteredOn(figure -> figure.measure().equals("Largest R-hat"))
        .singleElement()
        .satisfies(rhat -> assertThat(rhat.value()).isEqualTo(1.003));
    assertThat(chapter("convergence").figures())
        .filteredOn(figure -> figure.measure().equals("Divergences"))
        .singleElement()
        .satisfies(count -> assertThat(count.value()).isEqualTo(2));
    assertThat(chapter("fit").figures())
        .filteredOn(figure -> figure.of().equals("held out"))
        .extracting(SheetFigure::value)
        .containsExactly(0.93, 0.07, 0.88);
    assertThat(chapter("backtests").isEmpty()).isTrue();
  }

  @Test
  void it_says_where_not_to_trust_it_and_who_stands_behind_it() {
    assertThat(chapter("limits").sentences())
        .contains("Divergences: 2 draws diverge", "No test stands behind Radio.")
        .noneMatch(sentence -> sentence.startsWith("R-hat"));
    assertThat(chapter("people").facts())
        .contains(
            new SheetFact("Fit asked for by", "maya"),
            new SheetFact(
                "Promotion",
                "asked for by maya: It forecasts better.; approved by jonas on 2026-10-07T09:00:00Z: Agreed."));
    assertThat(card.head()).contains(new SheetFact("Standing", "champion"));
  }

  @Test
  void the_same_run_gives_the_same_card() {
    assertThat(RunCard.of(facts()).hash()).isEqualTo(card.hash());
  }
}
