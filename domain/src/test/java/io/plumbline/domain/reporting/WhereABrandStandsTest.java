package io.plumbline.domain.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.media.Batch;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.media.SourceRow;
import io.plumbline.domain.media.port.InMemoryBatches;
import io.plumbline.domain.media.usecase.AssessDataQuality;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.champion.Promotion;
import io.plumbline.domain.mix.champion.PromotionRequest;
import io.plumbline.domain.mix.champion.ShownRun;
import io.plumbline.domain.mix.champion.Waivers;
import io.plumbline.domain.mix.inference.Posterior;
import io.plumbline.domain.mix.port.InMemoryModelRuns;
import io.plumbline.domain.mix.port.InMemoryPromotions;
import io.plumbline.domain.mix.port.SampleReport;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.reporting.usecase.SummarizeHome;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Geo;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WhereABrandStandsTest {

  private static final BrandId BRAND = new BrandId("harbour");
  private static final Instant NOW = Instant.parse("2026-01-14T08:00:00Z");

  private final InMemoryTransaction transaction = new InMemoryTransaction();
  private final InMemoryBatches batches = new InMemoryBatches(transaction);
  private final InMemoryModelRuns runs = new InMemoryModelRuns(transaction);
  private final InMemoryPromotions promotions = new InMemoryPromotions(transaction);
  private final SummarizeHome summarize =
      new SummarizeHome(
          new ShowChampion(runs, promotions),
          new AssessDataQuality(batches, InstantSource.fixed(NOW)));

  @Test
  void without_observations_there_is_nothing_to_judge() {
    HomeSummary summary = summarize.summarize(BRAND);
    assertThat(summary.verdict()).isEqualTo(new Verdict.NoObservations());
    assertThat(summary.run()).isNull();
  }

  @Test
  void with_observations_but_no_fit_there_is_no_model() {
    importOneWeek();
    assertThat(summarize.summarize(BRAND).verdict()).isEqualTo(new Verdict.NoModel());
  }

  @Test
  void a_fitted_model_is_judged_by_its_newest_run_and_the_data_of_today() {
    importOneWeek();
    ModelRun run = fitted(1);
    HomeSummary summary = summarize.summarize(BRAND);
    assertThat(summary.run()).isEqualTo(run);
    assertThat(summary.shown()).isInstanceOf(ShownRun.Latest.class);
    assertThat(summary.verdict()).isEqualTo(new Verdict.Untested(0, 0, 0));
    assertThat(summary.criteria())
        .contains(new Criterion.ForecastUnknown(), new Criterion.ChannelsTested(0, 0))
        .anyMatch(Criterion.QualityScore.class::isInstance);
  }

  @Test
  void a_champion_is_judged_though_a_newer_run_is_there() {
    importOneWeek();
    ModelRun champion = fitted(1);
    fitted(2);
    Promotion.Pending asked =
        new Promotion.Pending(
            new PromotionRequest(
                new UUID(1, 1),
                BRAND,
                champion.id(),
                champion.label(),
                null,
                Actor.human("maya"),
                Actor.human("maya"),
                NOW,
                "It is our first.",
                Waivers.NONE,
                "The brand has no champion yet."));
    promotions.add(asked);
    promotions.decide(asked.approved(new Promotion.Decision(Actor.human("jonas"), NOW, "")));
    HomeSummary summary = summarize.summarize(BRAND);
    assertThat(summary.run()).isEqualTo(champion);
    assertThat(summary.shown()).isInstanceOf(ShownRun.Champion.class);
  }

  private ModelRun fitted(int number) {
    ModelRun run =
        new ModelRun(
            new UUID(0, number),
            BRAND,
            number,
            NOW,
            Actor.human("maya"),
            "name: x",
            CodeVersion.UNKNOWN,
            SampleReport.named("x"));
    transaction.run(
        () -> runs.add(run, new Posterior(List.of(), 2, 1, new double[0], new double[2])));
    return run;
  }

  private void importOneWeek() {
    LocalDate week = LocalDate.of(2026, 1, 5);
    Batch batch =
        new Batch(
            new UUID(0, 9),
            BRAND,
            "weekly.csv",
            "0".repeat(64),
            "WEEK from week",
            List.of("week", "tv"),
            1,
            1,
            week,
            week,
            NOW,
            Actor.human("maya"));
    Observation spend =
        new Observation(
            2, week, Geo.NATIONAL, new Measure(Measure.Kind.SPEND, "TV"), BigDecimal.TEN);
    transaction.run(
        () ->
            batches.add(
                batch,
                Granularity.WEEK,
                rows -> rows.write(new SourceRow(2, List.of("2026-01-05", "10"), List.of(spend)))));
  }
}
