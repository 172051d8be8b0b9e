package io.plumbline.adapters.persistence.maturity;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.adapters.persistence.Persistence;
import io.plumbline.adapters.persistence.files.BacktestJson;
import io.plumbline.adapters.persistence.files.FitJson;
import io.plumbline.domain.change.usecase.ShowRules;
import io.plumbline.domain.experiment.usecase.ListExperiments;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.maturity.Maturity;
import io.plumbline.domain.maturity.Milestone;
import io.plumbline.domain.maturity.MilestoneStanding;
import io.plumbline.domain.maturity.usecase.RecordMilestones;
import io.plumbline.domain.maturity.usecase.ShowMaturity;
import io.plumbline.domain.mix.port.ModelRuns;
import io.plumbline.domain.mix.usecase.ListBacktests;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.shared.port.CountingIds;
import io.plumbline.domain.shared.port.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Three years of twenty channels in fifty geos, and five thousand entries, looked at whole. */
@Tag("slow")
class MaturityOfALargeBrandTest {

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  private static final int TRIES = 5;

  private final SettableClock clock = SettableClock.inNovember();

  @BeforeEach
  void a_large_brand() {
    database.ports().brands().add(HARBOUR);
    String brand = HARBOUR.id().value();
    for (String sql :
        new String[] {
          """
          INSERT INTO batch (brand, id, file_name, sha256, mapping, header, granularity, rows,
            observations, first_day, last_day, imported_at, imported_by, imported_by_kind)
          VALUES (?, '00000000-0000-0000-0000-0000000000aa', 'large.csv', repeat('a', 64), 'm', '{}',
            'WEEK', 7800, 163800, '2023-11-27', '2026-11-16', '2026-11-20', 'maya', 'HUMAN')
          """,
          """
          INSERT INTO raw_row SELECT ?, '00000000-0000-0000-0000-0000000000aa', n, '{}'
          FROM generate_series(1, 7800) n
          """,
          """
          INSERT INTO observation
          SELECT ?, '00000000-0000-0000-0000-0000000000aa', n, date '2023-11-27' + 7 * ((n - 1) / 50)::int,
            'geo ' || (n - 1) % 50, kind, measure, 10
          FROM generate_series(1, 7800) n, (
            SELECT 'SPEND'::measure_kind AS kind, 'channel ' || c AS measure
            FROM generate_series(1, 20) c
            UNION ALL SELECT 'OUTCOME'::measure_kind, 'revenue') series
          """,
          """
          INSERT INTO ledger_entry
          SELECT ?, n, timestamptz '2026-08-01' + n * interval '20 minutes', 'maya', 'HUMAN', 'WEB',
            (ARRAY['BATCH_IMPORTED', 'MODEL_RUN', 'CHANGE_JUDGED', 'EXPERIMENT_LOOKED',
              'FORECAST_MADE', 'SCENARIO_STORED', 'ALERT_RAISED'])[1 + n % 7],
            CASE WHEN n % 7 = 0 THEN '00000000-0000-0000-0000-0000000000aa' ELSE 'x' || n END,
            'It happened.', '{data_sha256,family,run}', ARRAY['a' || n, 'bayes', 'R-0001'],
            gen_random_uuid(), repeat('0', 64), repeat('1', 64)
          FROM generate_series(1, 5000) n
          """
        }) {
      database.asApp().execute(sql, brand);
    }
  }

  private ShowMaturity show(Persistence ports, Ledger ledger) {
    ModelRuns runs = ports.modelRuns(new FitJson());
    return new ShowMaturity(
        ledger,
        ports.batches(),
        new ShowChampion(runs, ports.promotions()),
        new ListBacktests(runs, ports.backtests(new BacktestJson())),
        new ListExperiments(ports.experiments()),
        new ShowRules(ports.ruleBooks()),
        ports.changeRequests(),
        ports.maturities(),
        clock);
  }

  @Test
  void it_is_told_well_under_a_second_and_what_it_reached_goes_on_record(TestReporter reporter) {
    Persistence ports = database.ports();
    Ledger ledger = ports.ledger(clock);
    ShowMaturity show = show(ports, ledger);
    Duration best = Duration.ofDays(1);
    for (int i = 0; i < TRIES; i++) {
      long before = System.nanoTime();
      show.of(HARBOUR.id());
      Duration took = Duration.ofNanos(System.nanoTime() - before);
      best = took.compareTo(best) < 0 ? took : best;
    }
    reporter.publishEntry("maturity of a large brand", best.toMillis() + " ms");
    assertThat(best).isLessThan(Duration.ofSeconds(1));
    assertThat(
            new RecordMilestones(
                    ports.brands(),
                    show,
                    ports.maturities(),
                    ledger,
                    new CountingIds(),
                    ports.transaction())
                .record())
        .singleElement()
        .isInstanceOf(RecordMilestones.Outcome.Recorded.class);
    Maturity maturity = show.of(HARBOUR.id());
    assertThat(maturity.score().components().getFirst().why())
        .startsWith("100.0 % of all periods are reported")
        .contains("156 weeks");
    assertThat(
            maturity.phases().stream()
                .flatMap(phase -> phase.gates().stream())
                .filter(MilestoneStanding::done))
        .singleElement()
        .satisfies(
            gate -> {
              assertThat(gate.milestone()).isEqualTo(Milestone.EXTRACTION);
              assertThat(gate.recorded()).isTrue();
            });
  }
}
