package io.plumbline.domain.alert.usecase;

import static io.plumbline.domain.alert.usecase.AlertBench.BRAND;
import static io.plumbline.domain.experiment.SampleTests.FIRST;
import static io.plumbline.domain.experiment.SampleTests.LEO;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.alert.Alert;
import io.plumbline.domain.alert.AlertRule;
import io.plumbline.domain.alert.RuleReading;
import io.plumbline.domain.change.port.InMemoryChangeRequests;
import io.plumbline.domain.change.usecase.ChangeBook;
import io.plumbline.domain.change.usecase.ListChanges;
import io.plumbline.domain.change.usecase.ShowWatch;
import io.plumbline.domain.experiment.ExperimentEvent;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.Look;
import io.plumbline.domain.experiment.ReadoutScope;
import io.plumbline.domain.experiment.SampleTests;
import io.plumbline.domain.experiment.port.InMemoryExperiments;
import io.plumbline.domain.experiment.usecase.ListExperiments;
import io.plumbline.domain.ledger.Fact.Kind;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.SampleFact;
import io.plumbline.domain.media.Batch;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.media.SourceRow;
import io.plumbline.domain.media.port.InMemoryBatches;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.SmallBrand;
import io.plumbline.domain.mix.inference.Posterior;
import io.plumbline.domain.mix.port.InMemoryModelRuns;
import io.plumbline.domain.mix.port.InMemoryPromotions;
import io.plumbline.domain.mix.registry.SampleRun;
import io.plumbline.domain.mix.usecase.OneSpec;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.Geo;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** From imported data and looks to exactly one alert each: ALR-04, ALR-05. */
class AlertsOutOfTheFactsTest {

  private static final int WEEKS = 156;

  private final AlertBench bench = new AlertBench();
  private final InMemoryBatches batches = new InMemoryBatches(bench.transaction);
  private final InMemoryExperiments tests = new InMemoryExperiments(bench.transaction);
  private final InMemoryModelRuns runs = new InMemoryModelRuns(bench.transaction);
  private final ShowChampion champion =
      new ShowChampion(runs, new InMemoryPromotions(bench.transaction));
  private final WatchForAlerts watch =
      new WatchForAlerts(
          bench.brands,
          (brand, rule) ->
              switch (rule) {
                case EXTERNAL_FACTOR -> new DataRules(batches, bench.clock).read(brand, rule);
                case TEST_SIGNIFICANT, BAND_BREACH -> live().read(brand, rule);
                default -> new RuleReading.Judged(rule, List.of());
              },
          bench.book,
          bench.routes,
          bench.deliveries,
          bench.recalibration);
  private int imports;

  private LiveRules live() {
    InMemoryChangeRequests changes = new InMemoryChangeRequests(bench.transaction);
    ChangeBook book =
        new ChangeBook(
            changes, bench.ledger, bench.roles, bench.ids, bench.transaction, bench.clock);
    return new LiveRules(
        new ListChanges(changes),
        new ShowWatch(book, champion, new OneSpec(SmallBrand.of(30).spec()), batches),
        new ListExperiments(tests),
        champion);
  }

  /** Imports three years of a price index with noise of 1, the last week of which is shocked. */
  private void imported(double shock) {
    RandomGenerator noise = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
    LocalDate first = LocalDate.of(2023, 11, 27);
    Batch batch =
        new Batch(
            bench.ids.next(),
            BRAND,
            "factors.csv",
            "%064x".formatted(++imports),
            "WEEK from week",
            List.of("week"),
            WEEKS,
            WEEKS,
            first,
            first.plusWeeks(WEEKS - 1L),
            bench.clock.instant(),
            LEO);
    batches.add(
        batch,
        Granularity.WEEK,
        rows -> {
          for (int t = 0; t < WEEKS; t++) {
            double value = 100 + noise.nextGaussian() + (t == WEEKS - 1 ? shock : 0);
            LocalDate week = first.plusWeeks(t);
            rows.write(
                new SourceRow(
                    t + 2L,
                    List.of(week.toString()),
                    List.of(
                        new Observation(
                            t + 2L,
                            week,
                            Geo.NATIONAL,
                            new Measure(Measure.Kind.CONTROL, "price index"),
                            BigDecimal.valueOf(value)))));
          }
        });
  }

  private List<String> standing() {
    return bench.standing().stream().map(alert -> alert.condition().subject()).toList();
  }

  @Test
  void a_seeded_external_shock_raises_exactly_one_alert() {
    imported(0);
    watch.watch();
    assertThat(standing()).isEmpty();
    imported(15);
    watch.watch();
    watch.watch();
    assertThat(standing()).containsExactly("price index");
    assertThat(bench.facts()).containsExactly(Kind.ALERT_RAISED);
  }

  private ExperimentHistory kept(ExperimentHistory test) {
    bench.transaction.run(
        () ->
            tests.add(
                test,
                bench.ledger.append(
                    BRAND,
                    SampleFact.batch(test.steps().size()),
                    LEO,
                    Origin.JOB,
                    bench.ids.next())));
    return test;
  }

  private ExperimentHistory then(ExperimentHistory test, ExperimentEvent event) {
    return kept(test.with(event, LEO, bench.clock.instant()));
  }

  private List<Kind> alertFacts() {
    return bench.facts().stream().filter(kind -> kind.name().startsWith("ALERT")).toList();
  }

  @Test
  void a_test_that_crosses_its_bound_raises_exactly_one_until_a_younger_run_stands() {
    ExperimentHistory test = kept(SampleTests.begun(3));
    test = then(test, new ExperimentEvent.Registered(test.experiment().plan().content()));
    test = then(test, new ExperimentEvent.Started(FIRST));
    watch.watch();
    assertThat(standing()).isEmpty();
    test =
        then(
            test,
            new ExperimentEvent.Looked(
                SampleTests.look(FIRST.plusDays(6), 7, true, Look.Verdict.SIGNIFICANT)));
    watch.watch();
    watch.watch();
    then(
        test,
        new ExperimentEvent.ReadOut(
            SampleTests.result(),
            ReadoutScope.asPlanned(test.experiment().plan(), "batch 7"),
            List.of()));
    watch.watch();
    assertThat(bench.standing())
        .singleElement()
        .extracting(alert -> alert.condition().rule())
        .isEqualTo(AlertRule.TEST_SIGNIFICANT);
    assertThat(alertFacts()).containsExactly(Kind.ALERT_RAISED);
    fitted(bench.clock.instant().plusSeconds(60));
    watch.watch();
    assertThat(standing()).isEmpty();
    assertThat(alertFacts()).containsExactly(Kind.ALERT_RAISED, Kind.ALERT_CLEARED);
    assertThat(bench.show.of(BRAND).cleared()).extracting(Alert::label).containsExactly("A-0001");
  }

  private void fitted(Instant at) {
    ModelRun like = SampleRun.number(1).run();
    runs.add(
        new ModelRun(
            like.id(), BRAND, 1, at, Actor.SYSTEM, like.spec(), like.code(), like.report()),
        new Posterior(List.of("a"), 2, 1, new double[2], new double[2]));
  }
}
