package io.plumbline.domain.reporting.usecase;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.InMemoryBrands;
import io.plumbline.domain.access.port.InMemoryUsers;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.alert.port.InMemoryAlertDeliveries;
import io.plumbline.domain.alert.port.InMemoryAlerts;
import io.plumbline.domain.alert.usecase.ShowAlerts;
import io.plumbline.domain.change.port.InMemoryChangeRequests;
import io.plumbline.domain.change.port.InMemoryRuleBooks;
import io.plumbline.domain.change.port.InMemoryStatedCircumstances;
import io.plumbline.domain.change.usecase.ListChanges;
import io.plumbline.domain.change.usecase.ListCircumstances;
import io.plumbline.domain.change.usecase.ShowRules;
import io.plumbline.domain.experiment.port.InMemoryExperiments;
import io.plumbline.domain.experiment.usecase.ListExperiments;
import io.plumbline.domain.ledger.Fact.Kind;
import io.plumbline.domain.ledger.Happening;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.InMemoryLedger;
import io.plumbline.domain.media.port.InMemoryBatches;
import io.plumbline.domain.media.usecase.AssessDataQuality;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.port.InMemoryDecisionCurrencies;
import io.plumbline.domain.mix.port.InMemoryForecasts;
import io.plumbline.domain.mix.port.InMemoryModelRuns;
import io.plumbline.domain.mix.port.InMemoryPromotions;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.mix.usecase.ListForecasts;
import io.plumbline.domain.mix.usecase.MeasureBudgetEfficiency;
import io.plumbline.domain.mix.usecase.ReadPlatformCredit;
import io.plumbline.domain.mix.usecase.RestoreRun;
import io.plumbline.domain.mix.usecase.ReviewForecasts;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.mix.usecase.ShowDecisionCurrency;
import io.plumbline.domain.reporting.port.InMemoryReports;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.CountingIds;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A brand in memory whose clock a test sets, with everything reports are made of. */
final class ReportBench implements AutoCloseable {

  static final BrandId BRAND = HARBOUR.id();
  static final Actor LEO = Actor.human("leo");
  static final Actor FIN = Actor.human("fin");

  Instant now = Instant.parse("2025-12-10T09:00:00Z");

  final InMemoryTransaction transaction = new InMemoryTransaction();
  final CountingIds ids = new CountingIds();
  final InMemoryBrands brands = new InMemoryBrands(transaction);
  final InMemoryUsers users = new InMemoryUsers(transaction);
  final InMemoryLedger ledger = new InMemoryLedger(transaction, () -> now);
  final InMemoryReports reports = new InMemoryReports(transaction);
  final InMemoryModelRuns runs = new InMemoryModelRuns(transaction);
  final InMemoryBatches batches = new InMemoryBatches(transaction);
  final InMemoryForecasts forecasts = new InMemoryForecasts(transaction);
  final InMemoryAlerts alerts = new InMemoryAlerts(transaction);
  private final ExecutorService executor = Executors.newSingleThreadExecutor();

  /** A format that reads nothing: what needs a specification says why it is not there. */
  private final SpecFormat format =
      new SpecFormat() {
        @Override
        public Reading read(String text, String name) {
          return new Reading.Refused(List.of());
        }

        @Override
        public String write(MixModelSpec spec) {
          throw new UnsupportedOperationException("Nothing is written here.");
        }
      };

  final PrepareReport prepare = prepare();
  final PublishDueReports due =
      new PublishDueReports(brands, prepare, reports, ledger, transaction, () -> now);
  final PublishReport publish =
      new PublishReport(prepare, reports, ledger, new RolesNow(users), transaction, () -> now);

  ReportBench() {
    brands.add(HARBOUR);
    users.add(new User(ids.next(), "leo", "Leo", Role.MARKETING_LEAD, true), "hash");
    users.add(new User(ids.next(), "fin", "Fin", Role.FINANCE_AUDITOR, true), "hash");
    wrote(Kind.BRAND_ADDED, BRAND.value(), "Harbour is there");
  }

  private PrepareReport prepare() {
    ShowChampion champion = new ShowChampion(runs, new InMemoryPromotions(transaction));
    RestoreRun restore = new RestoreRun(runs, format, batches, HolidayCalendar.EMPTY);
    return new PrepareReport(
        brands,
        new ReadModelFacts(
            new SummarizeHome(champion, new AssessDataQuality(batches, () -> now)),
            new ShowDecisionCurrency(new InMemoryDecisionCurrencies(transaction)),
            new ReviewForecasts(format, batches, forecasts),
            new MeasureBudgetEfficiency(restore, executor),
            new ReadPlatformCredit(restore, format, batches)),
        new ReadRecordFacts(
            ledger,
            new ShowPeriod(ledger),
            new ShowAlerts(alerts, new InMemoryAlertDeliveries(transaction, alerts), () -> now)),
        new ReadComingFacts(
            new ShowRules(new InMemoryRuleBooks(transaction)),
            new ListCircumstances(new InMemoryStatedCircumstances(transaction), () -> now),
            new ListChanges(new InMemoryChangeRequests(transaction)),
            new ListExperiments(new InMemoryExperiments(transaction)),
            new ListForecasts(forecasts)),
        () -> now);
  }

  /** Writes a fact of the brand, now. */
  LedgerEntry wrote(Kind kind, String subject, String summary) {
    return ledger.append(
        BRAND,
        new Happening(kind, subject, summary, new TreeMap<>(Map.of("currency", "USD"))),
        Actor.SYSTEM,
        Origin.JOB,
        ids.next());
  }

  List<LedgerEntry> published() {
    return ledger.newest(BRAND, Long.MAX_VALUE, 500).stream()
        .filter(entry -> entry.kind() == Kind.REPORT_PUBLISHED)
        .toList()
        .reversed();
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
