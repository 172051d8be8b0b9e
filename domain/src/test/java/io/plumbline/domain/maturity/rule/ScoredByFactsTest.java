package io.plumbline.domain.maturity.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.experiment.TestedChannel;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.InMemoryLedger;
import io.plumbline.domain.ledger.port.SampleFact;
import io.plumbline.domain.maturity.ComponentScore;
import io.plumbline.domain.maturity.MaturityComponent;
import io.plumbline.domain.maturity.MaturityScore;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.SeriesCoverage;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.backtest.Backtest;
import io.plumbline.domain.mix.backtest.BacktestRequest;
import io.plumbline.domain.mix.backtest.OriginScore;
import io.plumbline.domain.mix.backtest.RollingOrigin;
import io.plumbline.domain.mix.backtest.RunBacktest;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.mix.registry.ModelFamily;
import io.plumbline.domain.mix.registry.SampleRun;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Geo;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import io.plumbline.domain.shared.port.SettableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four components at the edges of their rules, and where nothing is known (MAT-01). */
class ScoredByFactsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate LAST = LocalDate.of(2026, 11, 16);
  private static final Measure TV = new Measure(Measure.Kind.SPEND, "tv");
  private static final Measure SALES = new Measure(Measure.Kind.OUTCOME, "sales");

  private static SeriesCoverage series(Measure measure, int periods, int span, LocalDate last) {
    return new SeriesCoverage(
        Granularity.WEEK,
        measure,
        Geo.NATIONAL,
        periods,
        last.minusWeeks(span - 1L),
        last,
        new UUID(1, 1),
        Instant.EPOCH);
  }

  private static int score(ComponentScore of) {
    return ((ComponentScore.Known) of).score();
  }

  /** Oracle: 100 (0.5 completeness + 0.2 recency + 0.3 history), by hand. */
  @ParameterizedTest
  @CsvSource({
    "104, 104, 0, 100",
    "103, 104, 0, 99",
    "52, 104, 0, 75",
    "52, 52, 0, 85",
    "104, 104, 13, 80",
    "104, 104, 2, 100",
    "104, 104, 3, 98",
  })
  void readiness_is_completeness_recency_and_history(int periods, int span, int late, int points) {
    LocalDate last = LAST.minusWeeks(late);
    assertThat(
            score(
                new DataOnHand(
                        List.of(
                            series(TV, periods, span, last), series(SALES, periods, span, last)))
                    .readiness(TODAY)))
        .isEqualTo(points);
  }

  @Test
  void without_spend_or_without_outcome_readiness_is_unknown() {
    assertThat(new DataOnHand(List.of()).readiness(TODAY))
        .isEqualTo(
            new ComponentScore.Unknown(
                MaturityComponent.DATA_READINESS, "Nothing is imported yet."));
    assertThat(new DataOnHand(List.of(series(TV, 9, 9, LAST))).readiness(TODAY))
        .isInstanceOf(ComponentScore.Unknown.class);
  }

  @ParameterizedTest
  @CsvSource({"95, 100, true", "94, 100, false", "19, 20, true", "18, 20, false"})
  void a_series_is_clean_from_95_percent_on(int periods, int span, boolean clean) {
    assertThat(new DataOnHand(List.of(series(TV, periods, span, LAST))).gaps().isEmpty())
        .isEqualTo(clean);
  }

  @ParameterizedTest
  @CsvSource({"0, 100", "0.15, 50", "0.149, 50", "0.1501, 49", "0.2999, 0", "0.30, 0", "1.2, 0"})
  void half_of_the_points_are_left_at_the_limit_of_error_and_none_at_its_double(
      double error, int points) {
    assertThat(OutOfSample.points(error)).isEqualTo(points);
  }

  @Test
  void an_error_that_is_no_number_leaves_no_points() {
    assertThat(OutOfSample.points(Double.NaN)).isZero();
  }

  private static RunBacktest backtest(double... errors) {
    List<OriginScore> scores = new ArrayList<>();
    for (int i = 0; i < errors.length; i++) {
      scores.add(new OriginScore(LAST.minusWeeks(8L * i), 4, errors[i], errors[i], 0, 0.9, 1.001));
      scores.add(new OriginScore(LAST.minusWeeks(8L * i), 13, 0.9, 0.9, 0, 0.9, 1.001));
    }
    return new RunBacktest(
        new UUID(3, errors.length),
        SampleRun.BRAND,
        new UUID(0, 1),
        Instant.EPOCH,
        Actor.SYSTEM,
        BacktestRequest.Purpose.ASKED_FOR,
        null,
        CodeVersion.UNKNOWN,
        new Backtest(
            ModelFamily.BAYES,
            new RollingOrigin(60, 2, 3, List.of(4, 13)),
            "a".repeat(64),
            scores,
            List.of()));
  }

  @Test
  void accuracy_is_of_the_newest_backtest_that_scored_over_its_shortest_horizon() {
    ModelRun run = SampleRun.number(1).heldOutError(0.29).run();
    ComponentScore scored =
        OutOfSample.of(run, List.of(backtest(), backtest(0.03, 0.09), backtest(0.2)));
    assertThat(score(scored)).isEqualTo(80);
    assertThat(scored.why()).contains("6.0 % over 4 weeks", "worst of 2 origins: 9.0 %");
  }

  @Test
  void without_a_backtest_it_is_of_what_was_held_out_and_without_that_unknown() {
    assertThat(score(OutOfSample.of(SampleRun.number(1).heldOutError(0.15).run(), List.of())))
        .isEqualTo(50);
    assertThat(OutOfSample.of(SampleRun.number(1).weeks(104, 0).run(), List.of()))
        .isInstanceOf(ComponentScore.Unknown.class);
    assertThat(OutOfSample.of(null, List.of()))
        .isInstanceOfSatisfying(
            ComponentScore.Unknown.class,
            unknown -> assertThat(unknown.why()).isEqualTo("No model is fitted yet."));
  }

  private static TestedChannel tested(String channel, LocalDate ended) {
    return new TestedChannel("EXP-0001", new ChannelId(channel), ended, 0.03, Optional.empty());
  }

  @Test
  void coverage_counts_spend_with_a_test_of_the_last_26_weeks_to_the_day() {
    ModelRun run =
        SampleRun.number(1)
            .channel("tv", 1, 0.1)
            .channel("search", 1, 0.1)
            .channel("print", 1, 0.1)
            .run();
    LocalDate oldest = TODAY.minusWeeks(26);
    assertThat(score(TestedSpend.of(run, List.of(), TODAY))).isZero();
    assertThat(score(TestedSpend.of(run, List.of(tested("tv", oldest)), TODAY))).isEqualTo(33);
    assertThat(score(TestedSpend.of(run, List.of(tested("tv", oldest.minusDays(1))), TODAY)))
        .isZero();
    assertThat(score(TestedSpend.of(run, List.of(tested("tv", TODAY.plusDays(1))), TODAY)))
        .isZero();
    assertThat(
            score(
                TestedSpend.of(run, List.of(tested("tv", TODAY), tested("search", TODAY)), TODAY)))
        .isEqualTo(66);
    assertThat(TestedSpend.of(null, List.of(), TODAY)).isInstanceOf(ComponentScore.Unknown.class);
    assertThat(TestedSpend.of(SampleRun.number(1).unspent("tv").run(), List.of(), TODAY))
        .isInstanceOf(ComponentScore.Unknown.class);
  }

  private static LedgerEntry entry(Fact.Kind kind, String subject, String... details) {
    TreeMap<String, String> all = new TreeMap<>();
    for (int i = 0; i < details.length; i += 2) {
      all.put(details[i], details[i + 1]);
    }
    return new InMemoryLedger(new InMemoryTransaction(), SettableClock.inNovember())
        .append(
            SampleRun.BRAND,
            new SampleFact(kind, subject, subject, all),
            Actor.SYSTEM,
            Origin.JOB,
            new UUID(1, 1));
  }

  @Test
  void adoption_is_what_was_taken_up_of_what_was_concluded() {
    Set<String> recommended = Set.of("C-0001", "C-0002", "C-0003", "s1", "s2", "s3");
    List<LedgerEntry> concluded =
        List.of(
            entry(Fact.Kind.CHANGE_SHIPPED, "C-0001"),
            entry(Fact.Kind.CHANGE_REJECTED, "C-0002"),
            entry(Fact.Kind.CHANGE_SHIPPED, "C-0009"),
            entry(Fact.Kind.SCENARIO_DECIDED, "d", "chosen_id", "s1", "rejected_ids", "s2, s7"));
    ComponentScore scored = Adoption.of(recommended, concluded);
    assertThat(score(scored)).isEqualTo(50);
    assertThat(scored.why()).startsWith("2 of 4 ");
    assertThat(((ComponentScore.Known) scored).parts())
        .contains(new ComponentScore.Part("Still open, counted neither way", "2"));
  }

  @Test
  void a_request_that_was_turned_down_and_shipped_later_was_taken_up() {
    List<LedgerEntry> concluded =
        List.of(
            entry(Fact.Kind.CHANGE_EXPIRED, "C-0001"), entry(Fact.Kind.CHANGE_SHIPPED, "C-0001"));
    assertThat(score(Adoption.of(Set.of("C-0001"), concluded))).isEqualTo(100);
  }

  @Test
  void adoption_is_unknown_while_nothing_is_recommended_or_concluded() {
    assertThat(Adoption.of(Set.of(), List.of())).isInstanceOf(ComponentScore.Unknown.class);
    assertThat(Adoption.of(Set.of("C-0001"), List.of(entry(Fact.Kind.CHANGE_SHIPPED, "C-0002"))))
        .isInstanceOfSatisfying(
            ComponentScore.Unknown.class,
            unknown -> assertThat(unknown.why()).contains("None of 1"));
  }

  @Test
  void there_is_a_total_only_when_all_four_are_known() {
    List<ComponentScore> four = new ArrayList<>();
    int score = 40;
    for (MaturityComponent one : MaturityComponent.values()) {
      four.add(new ComponentScore.Known(one, score, "Because.", List.of()));
      score += 11;
    }
    assertThat(new MaturityScore(four).total()).hasValue(56);
    four.set(2, new ComponentScore.Unknown(MaturityComponent.TEST_COVERAGE, "No model."));
    assertThat(new MaturityScore(four).total()).isEmpty();
    assertThat(new MaturityScore(four).known()).isEqualTo(3);
  }
}
