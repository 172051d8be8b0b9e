package io.plumbline.domain.reporting.usecase;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.reporting.close.Period;
import io.plumbline.domain.reporting.report.FactSheet;
import io.plumbline.domain.reporting.report.ReportFacts;
import io.plumbline.domain.reporting.report.ReportKind;
import io.plumbline.domain.reporting.report.ReportWriter;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Prepares a report out of what is known now; nothing is published by that. */
public final class PrepareReport {

  /**
   * A report that could be published.
   *
   * @param asOf when its facts were known
   */
  public record Prepared(ReportKind kind, Period period, Instant asOf, FactSheet sheet) {}

  private final Brands brands;
  private final ReadModelFacts model;
  private final ReadRecordFacts onRecord;
  private final ReadComingFacts coming;
  private final InstantSource clock;

  public PrepareReport(
      Brands brands,
      ReadModelFacts model,
      ReadRecordFacts onRecord,
      ReadComingFacts coming,
      InstantSource clock) {
    this.brands = brands;
    this.model = model;
    this.onRecord = onRecord;
    this.coming = coming;
    this.clock = clock;
  }

  /** Returns the report on a period; empty if there is no such brand. */
  public Optional<Prepared> prepare(BrandId brand, ReportKind kind, Period period) {
    return brands.find(brand).map(known -> prepared(known, kind, period));
  }

  private Prepared prepared(Brand brand, ReportKind kind, Period period) {
    Instant asOf = clock.instant().truncatedTo(ChronoUnit.MICROS);
    ReportFacts facts =
        new ReportFacts(
            brand,
            kind,
            period,
            asOf,
            model.read(brand.id(), period),
            onRecord.read(brand.id(), period),
            coming.read(brand.id(), kind.after(period)));
    return new Prepared(kind, period, asOf, ReportWriter.of(facts));
  }
}
