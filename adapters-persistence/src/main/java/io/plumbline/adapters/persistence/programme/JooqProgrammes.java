package io.plumbline.adapters.persistence.programme;

import static io.plumbline.adapters.persistence.generated.Tables.BACKLOG_ITEM;
import static io.plumbline.adapters.persistence.generated.Tables.EXPERIMENT;
import static io.plumbline.adapters.persistence.generated.Tables.LEDGER_ENTRY;
import static io.plumbline.adapters.persistence.generated.Tables.MODEL_RUN;
import static io.plumbline.adapters.persistence.generated.Tables.PLANNING_PERIOD;
import static io.plumbline.adapters.persistence.generated.Tables.STEWARD;
import static io.plumbline.adapters.persistence.generated.Tables.TOUCHPOINT;

import io.plumbline.adapters.persistence.generated.tables.records.BacklogItemRecord;
import io.plumbline.adapters.persistence.generated.tables.records.StewardRecord;
import io.plumbline.adapters.persistence.generated.tables.records.TouchpointRecord;
import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.programme.BacklogItem;
import io.plumbline.domain.programme.BacklogLink;
import io.plumbline.domain.programme.Kept;
import io.plumbline.domain.programme.PlanningPeriod;
import io.plumbline.domain.programme.Touchpoint;
import io.plumbline.domain.programme.port.Programmes;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.TableRecord;
import org.jooq.UpdatableRecord;

/** The programmes in tables {@code steward}, {@code planning_period} and so on. */
final class JooqProgrammes implements Programmes {

  private static final String HOLDING =
      "SELECT pg_advisory_xact_lock(hashtextextended('programme:' || ?, 0))";

  private final JooqTransaction transaction;

  JooqProgrammes(JooqTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void hold(BrandId brand) {
    transaction.with(sql -> sql.execute(HOLDING, brand.value()));
  }

  @Override
  public void name(BrandId brand, String steward, LedgerEntry entry) {
    put(new StewardRecord(brand, steward, entry.sequence()));
  }

  @Override
  public Optional<Kept<String>> steward(BrandId brand) {
    return all(
            STEWARD,
            STEWARD.BRAND,
            STEWARD.LEDGER_SEQUENCE,
            brand,
            StewardRecord::getPerson,
            STEWARD.PERSON)
        .stream()
        .findFirst();
  }

  @Override
  public void put(PlanningPeriod period, LedgerEntry entry) {
    put(StoredPeriod.write(period, entry.sequence()));
  }

  @Override
  public List<Kept<PlanningPeriod>> periods(BrandId brand) {
    return all(
        PLANNING_PERIOD,
        PLANNING_PERIOD.BRAND,
        PLANNING_PERIOD.LEDGER_SEQUENCE,
        brand,
        StoredPeriod::read,
        PLANNING_PERIOD.FIRST_DAY);
  }

  @Override
  public void put(BacklogItem item, LedgerEntry entry) {
    put(
        new BacklogItemRecord(
            item.brand(),
            item.id(),
            item.title(),
            item.why(),
            item.state(),
            item.owner(),
            item.links().stream().map(BacklogLink::label).toArray(String[]::new),
            item.source().kind(),
            item.source().about(),
            entry.sequence()));
  }

  @Override
  public List<Kept<BacklogItem>> backlog(BrandId brand) {
    return all(
        BACKLOG_ITEM,
        BACKLOG_ITEM.BRAND,
        BACKLOG_ITEM.LEDGER_SEQUENCE,
        brand,
        JooqProgrammes::item,
        BACKLOG_ITEM.LEDGER_SEQUENCE.desc());
  }

  private static BacklogItem item(BacklogItemRecord row) {
    return new BacklogItem(
        row.getBrand(),
        row.getId(),
        row.getTitle(),
        row.getWhy(),
        row.getState(),
        row.getOwner(),
        Arrays.stream(row.getLinks()).map(BacklogLink::new).toList(),
        new BacklogItem.Source(row.getSource(), row.getAbout()));
  }

  @Override
  public List<BacklogLink> dead(BrandId brand, List<BacklogLink> links) {
    return transaction.with(
        sql -> links.stream().filter(link -> !leadsSomewhere(sql, brand, link)).toList());
  }

  private static boolean leadsSomewhere(DSLContext sql, BrandId brand, BacklogLink link) {
    return link.test()
        ? sql.fetchExists(
            EXPERIMENT, EXPERIMENT.BRAND.eq(brand), EXPERIMENT.NUMBER.eq(link.number()))
        : sql.fetchExists(MODEL_RUN, MODEL_RUN.BRAND.eq(brand), MODEL_RUN.NUMBER.eq(link.number()));
  }

  @Override
  public void put(Touchpoint touchpoint, LedgerEntry entry) {
    put(
        new TouchpointRecord(
            touchpoint.brand(),
            touchpoint.channel().value(),
            touchpoint.stage(),
            touchpoint.outcome(),
            entry.sequence()));
  }

  @Override
  public List<Kept<Touchpoint>> touchpoints(BrandId brand) {
    return all(
        TOUCHPOINT,
        TOUCHPOINT.BRAND,
        TOUCHPOINT.LEDGER_SEQUENCE,
        brand,
        row ->
            new Touchpoint(
                row.getBrand(), new ChannelId(row.getChannel()), row.getStage(), row.getOutcome()),
        TOUCHPOINT.CHANNEL);
  }

  /** Puts a row in the place of the one with its key. */
  private void put(UpdatableRecord<?> row) {
    row.touched(true);
    transaction.run(
        () -> {
          row.attach(transaction.sql().configuration());
          row.merge();
        });
  }

  /** Returns the brand's rows, each with whoever the ledger says put it so, and when. */
  private <R extends TableRecord<R>, V> List<Kept<V>> all(
      Table<R> table,
      TableField<R, BrandId> brands,
      TableField<R, Long> sequences,
      BrandId brand,
      Function<R, V> read,
      OrderField<?> order) {
    return transaction.with(
        sql ->
            sql.select(table.fields())
                .select(LEDGER_ENTRY.ACTOR_NAME, LEDGER_ENTRY.ACTOR_KIND, LEDGER_ENTRY.AT)
                .from(table)
                .join(LEDGER_ENTRY)
                .on(LEDGER_ENTRY.BRAND.eq(brands), LEDGER_ENTRY.SEQUENCE.eq(sequences))
                .where(brands.eq(brand))
                .orderBy(order)
                .fetch(row -> kept(row, read.apply(row.into(table)), sequences)));
  }

  private static <V> Kept<V> kept(Record row, V value, TableField<?, Long> sequence) {
    return new Kept<>(
        value,
        new Actor(row.get(LEDGER_ENTRY.ACTOR_NAME), row.get(LEDGER_ENTRY.ACTOR_KIND)),
        row.get(LEDGER_ENTRY.AT),
        row.get(sequence));
  }
}
