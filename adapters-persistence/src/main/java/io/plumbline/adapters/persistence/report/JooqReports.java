package io.plumbline.adapters.persistence.report;

import static io.plumbline.adapters.persistence.generated.Tables.REPORT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import io.plumbline.adapters.persistence.generated.tables.records.ReportRecord;
import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.reporting.close.Period;
import io.plumbline.domain.reporting.port.Reports;
import io.plumbline.domain.reporting.report.KeptReport;
import io.plumbline.domain.reporting.report.PublishedReport;
import io.plumbline.domain.reporting.report.ReportKind;
import io.plumbline.domain.reporting.report.SheetText;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The reports in table {@code report}. */
final class JooqReports implements Reports {

  private static final String HOLDING =
      "SELECT pg_advisory_xact_lock(hashtextextended('report:' || ?, 0))";

  private final JooqTransaction transaction;

  JooqReports(JooqTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void hold(BrandId brand) {
    transaction.with(sql -> sql.execute(HOLDING, brand.value()));
  }

  @Override
  public int next(BrandId brand) {
    return transaction.with(
        sql ->
            Objects.requireNonNull(
                sql.select(coalesce(max(REPORT.NUMBER), inline(0)).plus(1))
                    .from(REPORT)
                    .where(REPORT.BRAND.eq(brand))
                    .fetchOne(0, Integer.class)));
  }

  @Override
  public int editions(BrandId brand, ReportKind kind, Period period) {
    return transaction.with(
        sql ->
            sql.fetchCount(
                REPORT,
                REPORT.BRAND.eq(brand),
                REPORT.KIND.eq(kind),
                REPORT.FIRST_DAY.eq(period.first()),
                REPORT.LAST_DAY.eq(period.last())));
  }

  @Override
  public void add(PublishedReport report, LedgerEntry entry) {
    transaction.with(
        sql ->
            sql.insertInto(REPORT)
                .set(REPORT.BRAND, report.brand())
                .set(REPORT.NUMBER, report.number())
                .set(REPORT.KIND, report.kind())
                .set(REPORT.FIRST_DAY, report.period().first())
                .set(REPORT.LAST_DAY, report.period().last())
                .set(REPORT.EDITION, report.edition())
                .set(REPORT.AS_OF, report.asOf())
                .set(REPORT.PUBLISHED_BY, report.by().name())
                .set(REPORT.PUBLISHED_KIND, report.by().kind())
                .set(REPORT.PUBLISHED_AT, entry.at())
                .set(REPORT.SHEET, SheetText.of(report.sheet()))
                .set(REPORT.LEDGER_SEQUENCE, entry.sequence())
                .execute());
  }

  @Override
  public List<KeptReport> newest(BrandId brand, int limit) {
    return transaction.with(
        sql ->
            sql.selectFrom(REPORT)
                .where(REPORT.BRAND.eq(brand))
                .orderBy(REPORT.NUMBER.desc())
                .limit(limit)
                .fetch(JooqReports::read));
  }

  @Override
  public Optional<Period> latest(BrandId brand, ReportKind kind) {
    return transaction.with(
        sql ->
            sql.select(REPORT.FIRST_DAY, REPORT.LAST_DAY)
                .from(REPORT)
                .where(REPORT.BRAND.eq(brand), REPORT.KIND.eq(kind))
                .orderBy(REPORT.LAST_DAY.desc())
                .limit(1)
                .fetchOptional(row -> new Period(row.value1(), row.value2())));
  }

  @Override
  public Optional<KeptReport> find(BrandId brand, int number) {
    return transaction.with(
        sql ->
            sql.selectFrom(REPORT)
                .where(REPORT.BRAND.eq(brand), REPORT.NUMBER.eq(number))
                .fetchOptional(JooqReports::read));
  }

  private static KeptReport read(ReportRecord row) {
    return new KeptReport(
        new PublishedReport(
            row.getBrand(),
            row.getNumber(),
            row.getKind(),
            new Period(row.getFirstDay(), row.getLastDay()),
            row.getEdition(),
            row.getAsOf(),
            new Actor(row.getPublishedBy(), row.getPublishedKind()),
            SheetText.read(row.getSheet())),
        row.getPublishedAt(),
        row.getLedgerSequence());
  }
}
