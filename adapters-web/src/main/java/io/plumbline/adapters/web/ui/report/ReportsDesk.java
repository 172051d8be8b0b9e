package io.plumbline.adapters.web.ui.report;

import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.access.SignedIn;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.reporting.close.Period;
import io.plumbline.domain.reporting.report.KeptReport;
import io.plumbline.domain.reporting.report.PublishedReport;
import io.plumbline.domain.reporting.report.ReportKind;
import io.plumbline.domain.reporting.usecase.FindReport;
import io.plumbline.domain.reporting.usecase.ListReports;
import io.plumbline.domain.reporting.usecase.PrepareReport;
import io.plumbline.domain.reporting.usecase.PublishReport;
import io.plumbline.domain.shared.BrandId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Where whoever is signed in reads reports and publishes them; who may is judged each time. */
@Dependent
public final class ReportsDesk {

  private static final int SHOWN = 100;

  private final SignedIn signedIn;
  private final ListReports list;
  private final FindReport find;
  private final PrepareReport prepare;
  private final PublishReport publish;
  private final InstantSource clock;

  @Inject
  public ReportsDesk(
      SignedIn signedIn,
      ListReports list,
      FindReport find,
      PrepareReport prepare,
      PublishReport publish,
      InstantSource clock) {
    this.signedIn = signedIn;
    this.list = list;
    this.find = find;
    this.prepare = prepare;
    this.publish = publish;
    this.clock = clock;
  }

  List<KeptReport> all(BrandId brand) {
    return list.newest(brand, SHOWN);
  }

  Optional<KeptReport> one(BrandId brand, String label) {
    return PublishedReport.numberOf(label).stream()
        .boxed()
        .flatMap(number -> find.find(brand, number).stream())
        .findFirst();
  }

  /** Returns the report on the days that today lies in, as it would be now. */
  Optional<PrepareReport.Prepared> current(BrandId brand, ReportKind kind) {
    return prepare.prepare(brand, kind, kind.holding(today()));
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  boolean mayPublish() {
    return signedIn.holding(Role.MARKETING_LEAD, Role.ADMIN).isPresent();
  }

  boolean maySeeLedger() {
    return signedIn.holding(Role.FINANCE_AUDITOR, Role.ADMIN).isPresent();
  }

  Said publish(BrandId brand, ReportKind kind, Period period) {
    return signedIn
        .holding(Role.MARKETING_LEAD, Role.ADMIN)
        .map(
            user ->
                words(
                    publish.publish(
                        new PublishReport.Command(
                            brand, kind, period.first(), user.actor(), Origin.WEB))))
        .orElseGet(() -> Said.refused("Your role has changed: you cannot do this any more."));
  }

  private static Said words(PublishReport.Outcome outcome) {
    return switch (outcome) {
      case PublishReport.Outcome.Published(var kept) ->
          Said.done(
              "%s is published, edition %d; ledger entry %d."
                  .formatted(kept.report().label(), kept.report().edition(), kept.entry()));
      case PublishReport.Outcome.NotOver(var period) ->
          Said.refused("%s is not over yet: look at its preview.".formatted(period));
      case PublishReport.Outcome.Unknown _ -> Said.refused("There is no such brand.");
      case PublishReport.Outcome.NotAllowed _ ->
          Said.refused("Only leads and admins publish reports.");
    };
  }
}
