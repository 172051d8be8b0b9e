package io.plumbline.adapters.web.preview;

import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.alert.usecase.ShowAlerts;
import io.plumbline.domain.change.usecase.ListChanges;
import io.plumbline.domain.change.usecase.ListCircumstances;
import io.plumbline.domain.change.usecase.ShowRules;
import io.plumbline.domain.experiment.usecase.ListExperiments;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.mix.usecase.FindRun;
import io.plumbline.domain.mix.usecase.ListBacktests;
import io.plumbline.domain.mix.usecase.ListForecasts;
import io.plumbline.domain.mix.usecase.ListPromotions;
import io.plumbline.domain.mix.usecase.MeasureBudgetEfficiency;
import io.plumbline.domain.mix.usecase.ReadPlatformCredit;
import io.plumbline.domain.mix.usecase.ReviewForecasts;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.programme.usecase.FindSteward;
import io.plumbline.domain.reporting.close.Period;
import io.plumbline.domain.reporting.port.InMemoryReports;
import io.plumbline.domain.reporting.report.PublishedReport;
import io.plumbline.domain.reporting.report.ReportKind;
import io.plumbline.domain.reporting.report.ReportPublished;
import io.plumbline.domain.reporting.usecase.FindReport;
import io.plumbline.domain.reporting.usecase.ListReports;
import io.plumbline.domain.reporting.usecase.PrepareReport;
import io.plumbline.domain.reporting.usecase.PublishReport;
import io.plumbline.domain.reporting.usecase.ReadComingFacts;
import io.plumbline.domain.reporting.usecase.ReadModelFacts;
import io.plumbline.domain.reporting.usecase.ReadRecordFacts;
import io.plumbline.domain.reporting.usecase.ShowPeriod;
import io.plumbline.domain.reporting.usecase.SummarizeHome;
import io.plumbline.domain.reporting.usecase.WriteRunCard;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What reports are made of in a {@link World}, and those that came by themselves. */
final class MadeUpReports {

  private final World world;
  private final InMemoryReports reports;

  MadeUpReports(World world) {
    this.world = world;
    this.reports = new InMemoryReports(world.transaction);
  }

  /** Adds the use cases to a table that has those they stand on. */
  TableInstances useCases(TableInstances table) {
    PrepareReport prepare = prepare(table);
    return table
        .with(PrepareReport.class, prepare)
        .with(ListReports.class, new ListReports(reports))
        .with(FindReport.class, new FindReport(reports))
        .with(
            PublishReport.class,
            new PublishReport(
                prepare,
                reports,
                world.ledger,
                new RolesNow(world.people),
                world.transaction,
                world.clock))
        .with(
            WriteRunCard.class,
            new WriteRunCard(
                world.brands,
                table.of(FindRun.class),
                table.of(ListBacktests.class),
                table.of(ListPromotions.class),
                table.of(ShowChampion.class),
                table.of(FindSteward.class)));
  }

  private PrepareReport prepare(TableInstances table) {
    CannedFormats formats = new CannedFormats();
    return new PrepareReport(
        world.brands,
        new ReadModelFacts(
            table.of(SummarizeHome.class),
            world.showCurrency(),
            new ReviewForecasts(formats, world.batches, world.forecasts),
            new MeasureBudgetEfficiency(world.restoreRun(), World.chains()),
            new ReadPlatformCredit(world.restoreRun(), formats, world.batches)),
        new ReadRecordFacts(world.ledger, new ShowPeriod(world.ledger), table.of(ShowAlerts.class)),
        new ReadComingFacts(
            table.of(ShowRules.class),
            table.of(ListCircumstances.class),
            table.of(ListChanges.class),
            table.of(ListExperiments.class),
            table.of(ListForecasts.class)),
        world.clock);
  }

  /** Publishes what was due of a brand last: its week and its month. */
  void published(BrandId brand, PrepareReport prepare) {
    LocalDate today = LocalDate.ofInstant(world.now(), ZoneOffset.UTC);
    for (ReportKind kind : ReportKind.values()) {
      Period period = kind.before(kind.holding(today));
      PrepareReport.Prepared prepared = prepare.prepare(brand, kind, period).orElseThrow();
      PublishedReport report =
          new PublishedReport(
              brand,
              reports.next(brand),
              kind,
              period,
              1,
              prepared.asOf(),
              Actor.SYSTEM,
              prepared.sheet());
      LedgerEntry entry =
          world.ledger.append(
              brand, new ReportPublished(report), Actor.SYSTEM, Origin.JOB, world.id());
      reports.add(report, entry);
    }
  }
}
