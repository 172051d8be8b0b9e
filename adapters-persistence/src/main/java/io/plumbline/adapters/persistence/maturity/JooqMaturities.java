package io.plumbline.adapters.persistence.maturity;

import static io.plumbline.adapters.persistence.generated.Tables.FRAMEWORK_CHOICE;
import static io.plumbline.adapters.persistence.generated.Tables.LEDGER_ENTRY;
import static io.plumbline.adapters.persistence.generated.Tables.MILESTONE;

import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.maturity.ChosenFramework;
import io.plumbline.domain.maturity.Framework;
import io.plumbline.domain.maturity.FrameworkChoice;
import io.plumbline.domain.maturity.Milestone;
import io.plumbline.domain.maturity.Reached;
import io.plumbline.domain.maturity.port.Maturities;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** What brands chose and reached, in tables {@code framework_choice} and {@code milestone}. */
final class JooqMaturities implements Maturities {

  private static final String HOLDING =
      "SELECT pg_advisory_xact_lock(hashtextextended('maturity:' || ?, 0))";

  private final JooqTransaction transaction;

  JooqMaturities(JooqTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void hold(BrandId brand) {
    transaction.with(sql -> sql.execute(HOLDING, brand.value()));
  }

  @Override
  public void choose(FrameworkChoice choice, LedgerEntry entry) {
    Framework advised = choice.advised();
    transaction.run(
        () ->
            transaction
                .sql()
                .insertInto(FRAMEWORK_CHOICE)
                .set(FRAMEWORK_CHOICE.BRAND, choice.brand())
                .set(FRAMEWORK_CHOICE.LEDGER_SEQUENCE, entry.sequence())
                .set(FRAMEWORK_CHOICE.FRAMEWORK, choice.framework().name())
                .set(FRAMEWORK_CHOICE.REASON, choice.reason())
                .set(FRAMEWORK_CHOICE.ADVISED, advised == null ? null : advised.name())
                .execute());
  }

  @Override
  public Optional<ChosenFramework> framework(BrandId brand) {
    return transaction.with(
        sql ->
            sql.select(FRAMEWORK_CHOICE.fields())
                .select(LEDGER_ENTRY.ACTOR_NAME, LEDGER_ENTRY.ACTOR_KIND, LEDGER_ENTRY.AT)
                .from(FRAMEWORK_CHOICE)
                .join(LEDGER_ENTRY)
                .on(
                    LEDGER_ENTRY.BRAND.eq(FRAMEWORK_CHOICE.BRAND),
                    LEDGER_ENTRY.SEQUENCE.eq(FRAMEWORK_CHOICE.LEDGER_SEQUENCE))
                .where(FRAMEWORK_CHOICE.BRAND.eq(brand))
                .orderBy(FRAMEWORK_CHOICE.LEDGER_SEQUENCE.desc())
                .limit(1)
                .fetchOptional(JooqMaturities::chosen));
  }

  private static ChosenFramework chosen(Record row) {
    @Nullable String advised = row.get(FRAMEWORK_CHOICE.ADVISED);
    return new ChosenFramework(
        new FrameworkChoice(
            row.get(FRAMEWORK_CHOICE.BRAND),
            Framework.valueOf(row.get(FRAMEWORK_CHOICE.FRAMEWORK)),
            row.get(FRAMEWORK_CHOICE.REASON),
            advised == null ? null : Framework.valueOf(advised)),
        new Actor(row.get(LEDGER_ENTRY.ACTOR_NAME), row.get(LEDGER_ENTRY.ACTOR_KIND)),
        row.get(LEDGER_ENTRY.AT),
        row.get(FRAMEWORK_CHOICE.LEDGER_SEQUENCE));
  }

  @Override
  public void reach(BrandId brand, Reached reached, LedgerEntry entry) {
    int added =
        transaction.with(
            sql ->
                sql.insertInto(MILESTONE)
                    .set(MILESTONE.BRAND, brand)
                    .set(MILESTONE.MILESTONE_, reached.milestone().name())
                    .set(MILESTONE.FACT_SEQUENCE, reached.entry())
                    .set(MILESTONE.ABOUT, reached.about())
                    .set(MILESTONE.BECAUSE, reached.because())
                    .set(MILESTONE.LEDGER_SEQUENCE, entry.sequence())
                    .onConflictDoNothing()
                    .execute());
    if (added != 1) {
      throw new IllegalStateException(
          "%s of %s is on record already.".formatted(reached.milestone().key(), brand));
    }
  }

  @Override
  public List<Reached> reached(BrandId brand) {
    return transaction.with(
        sql ->
            sql
                .select(MILESTONE.fields())
                .select(LEDGER_ENTRY.AT)
                .from(MILESTONE)
                .join(LEDGER_ENTRY)
                .on(
                    LEDGER_ENTRY.BRAND.eq(MILESTONE.BRAND),
                    LEDGER_ENTRY.SEQUENCE.eq(MILESTONE.FACT_SEQUENCE))
                .where(MILESTONE.BRAND.eq(brand))
                .fetch(
                    row ->
                        new Reached(
                            Milestone.valueOf(row.get(MILESTONE.MILESTONE_)),
                            row.get(MILESTONE.FACT_SEQUENCE),
                            row.get(LEDGER_ENTRY.AT),
                            row.get(MILESTONE.ABOUT),
                            row.get(MILESTONE.BECAUSE)))
                .stream()
                .sorted(Comparator.comparing(Reached::milestone))
                .toList());
  }
}
