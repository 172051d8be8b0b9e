package io.plumbline.adapters.persistence;

import io.plumbline.adapters.persistence.files.BacktestJson;
import io.plumbline.adapters.persistence.files.FitJson;
import io.plumbline.adapters.persistence.files.ScenarioJson;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.backtest.Backtest;
import io.plumbline.domain.mix.backtest.BacktestRequest;
import io.plumbline.domain.mix.backtest.RollingOrigin;
import io.plumbline.domain.mix.backtest.RunBacktest;
import io.plumbline.domain.mix.champion.Promotion;
import io.plumbline.domain.mix.champion.PromotionRequest;
import io.plumbline.domain.mix.champion.PromotionRule;
import io.plumbline.domain.mix.champion.Waivers;
import io.plumbline.domain.mix.inference.Posterior;
import io.plumbline.domain.mix.port.SampleReport;
import io.plumbline.domain.mix.port.Scenarios;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.mix.registry.ModelFamily;
import io.plumbline.domain.mix.scenario.SampleScenario;
import io.plumbline.domain.mix.scenario.ScenarioDecision;
import io.plumbline.domain.mix.scenario.StoredScenario;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A run that was promoted and backtested, so that every table of the registry has a row. */
final class EvidenceOfAModel {

  private static final UUID RUN = new UUID(0, 7);
  private static final Actor MAYA = Actor.human("maya");

  private EvidenceOfAModel() {}

  static void add(Persistence ports, BrandId brand) {
    ModelRun run =
        new ModelRun(
            RUN,
            brand,
            1,
            Instant.EPOCH,
            MAYA,
            "name: x\n",
            CodeVersion.UNKNOWN,
            SampleReport.named("x"));
    Posterior draws = new Posterior(List.of("a"), 2, 1, new double[2], new double[2]);
    Promotion.Pending promotion = new Promotion.Pending(request(brand));
    ports
        .transaction()
        .run(
            () -> {
              ports.modelRuns(new FitJson()).add(run, draws);
              ports.promotions().add(promotion);
              ports
                  .promotions()
                  .decide(
                      promotion.approved(
                          new Promotion.Decision(Actor.human("leo"), Instant.EPOCH, "")));
              ports.backtests(new BacktestJson()).add(backtest(brand));
              Scenarios scenarios = ports.scenarios(new ScenarioJson());
              scenarios.add(scenario(brand));
              scenarios.decide(decision(brand));
            });
  }

  private static PromotionRequest request(BrandId brand) {
    return new PromotionRequest(
        new UUID(0, 8),
        brand,
        RUN,
        "R-0001",
        null,
        MAYA,
        MAYA,
        Instant.EPOCH,
        "It is our first.",
        new Waivers(new TreeMap<>(Map.of(PromotionRule.SHORT_HISTORY, "Young."))),
        "");
  }

  private static StoredScenario scenario(BrandId brand) {
    return SampleScenario.of(brand, 1, RUN, "R-0001");
  }

  private static ScenarioDecision decision(BrandId brand) {
    return new ScenarioDecision(
        new UUID(0, 10),
        brand,
        scenario(brand).id(),
        List.of(),
        "It is our first.",
        MAYA,
        Instant.EPOCH);
  }

  private static RunBacktest backtest(BrandId brand) {
    return new RunBacktest(
        new UUID(0, 9),
        brand,
        RUN,
        Instant.EPOCH,
        MAYA,
        BacktestRequest.Purpose.ASKED_FOR,
        null,
        CodeVersion.UNKNOWN,
        new Backtest(
            ModelFamily.BAYES, RollingOrigin.DEFAULT, "a".repeat(64), List.of(), List.of()));
  }
}
