package io.plumbline.domain.reporting.port;

import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.reporting.close.Period;
import io.plumbline.domain.reporting.report.KeptReport;
import io.plumbline.domain.reporting.report.PublishedReport;
import io.plumbline.domain.reporting.report.ReportKind;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reports in memory. */
public final class InMemoryReports implements Reports {

  private final InMemoryTransaction transaction;
  private final List<KeptReport> all = new ArrayList<>();

  public InMemoryReports(InMemoryTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void hold(BrandId brand) {
    // a transaction over memory is alone
  }

  @Override
  public int next(BrandId brand) {
    return transaction.in(
        () -> 1 + of(brand).stream().mapToInt(kept -> kept.report().number()).max().orElse(0));
  }

  private List<KeptReport> of(BrandId brand) {
    return all.stream().filter(kept -> kept.report().brand().equals(brand)).toList();
  }

  @Override
  public int editions(BrandId brand, ReportKind kind, Period period) {
    return transaction.in(
        () ->
            (int)
                of(brand).stream()
                    .map(KeptReport::report)
                    .filter(one -> one.kind() == kind && one.period().equals(period))
                    .count());
  }

  @Override
  public void add(PublishedReport report, LedgerEntry entry) {
    transaction.run(
        () -> {
          boolean there =
              of(report.brand()).stream()
                  .map(KeptReport::report)
                  .anyMatch(
                      one ->
                          one.number() == report.number()
                              || one.kind() == report.kind()
                                  && one.period().equals(report.period())
                                  && one.edition() == report.edition());
          if (there) {
            throw new IllegalStateException("%s is there.".formatted(report.label()));
          }
          KeptReport kept = new KeptReport(report, entry.at(), entry.sequence());
          all.add(kept);
          transaction.undoWith(() -> all.remove(kept));
        });
  }

  @Override
  public List<KeptReport> newest(BrandId brand, int limit) {
    return transaction.in(() -> of(brand).reversed().stream().limit(limit).toList());
  }

  @Override
  public Optional<Period> latest(BrandId brand, ReportKind kind) {
    return transaction.in(
        () ->
            of(brand).stream()
                .map(KeptReport::report)
                .filter(one -> one.kind() == kind)
                .map(PublishedReport::period)
                .max(Comparator.comparing(Period::last)));
  }

  @Override
  public Optional<KeptReport> find(BrandId brand, int number) {
    return transaction.in(
        () -> of(brand).stream().filter(kept -> kept.report().number() == number).findFirst());
  }
}
