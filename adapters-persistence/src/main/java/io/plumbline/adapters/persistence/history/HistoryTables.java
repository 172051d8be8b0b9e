package io.plumbline.adapters.persistence.history;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.shared.BrandId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/**
 * Two tables that hold histories: a thing a row, and its steps, which only grow.
 *
 * @param <I> what a thing is, before its first step
 * @param <S> a step
 * @param <H> a thing with its steps
 */
public final class HistoryTables<I, S, H> {

  private static final String HOLDING = "SELECT pg_advisory_xact_lock(hashtextextended(? || ?, 0))";

  /** The table of things, numbered within their brand. */
  public record Things(
      Table<?> table, Field<BrandId> brand, Field<UUID> id, Field<Integer> number) {}

  /**
   * The table of steps.
   *
   * @param of the id of the thing
   * @param state what the step leads to
   */
  public record Steps(
      Table<?> table,
      Field<BrandId> brand,
      Field<UUID> of,
      Field<Integer> step,
      Field<String> state) {}

  /** How rows become a history. */
  public record Reading<I, S, H>(
      Function<Record, I> thing, Function<Record, S> step, BiFunction<I, List<S>, H> history) {}

  private final JooqTransaction transaction;
  private final String lock;
  private final Things things;
  private final Steps steps;
  private final Reading<I, S, H> reading;

  /**
   * @param lock what the things of a brand are held by, such as {@code change:}
   */
  public HistoryTables(
      JooqTransaction transaction,
      String lock,
      Things things,
      Steps steps,
      Reading<I, S, H> reading) {
    this.transaction = transaction;
    this.lock = lock;
    this.things = things;
    this.steps = steps;
    this.reading = reading;
  }

  /** Lets nobody else change a thing of the brand until the open transaction ends. */
  public void hold(BrandId brand) {
    transaction.with(sql -> sql.execute(HOLDING, lock, brand.value()));
  }

  /** Returns the number of the brand's next thing. */
  public int nextNumber(BrandId brand) {
    return transaction.with(
        sql ->
            sql.select(max(things.number()))
                    .from(things.table())
                    .where(things.brand().eq(brand))
                    .fetchOptional(row -> row.value1() == null ? 0 : row.value1())
                    .orElse(0)
                + 1);
  }

  /** Returns the brand's thing that fulfils a condition, if there is one. */
  public Optional<H> one(BrandId brand, Condition which) {
    return transaction.with(sql -> read(sql, brand, which, 1).stream().findFirst());
  }

  /** Returns the brand's things of which some step fulfils a condition, newest first. */
  public List<H> withStep(BrandId brand, Condition step) {
    return transaction.with(
        sql ->
            read(
                sql,
                brand,
                things
                    .id()
                    .in(
                        select(steps.of())
                            .from(steps.table())
                            .where(steps.brand().eq(brand), step)),
                Integer.MAX_VALUE));
  }

  /** Returns the brand's newest things, of which the last step leads to one of the states. */
  public List<H> newest(BrandId brand, Set<String> states, int limit) {
    return transaction.with(sql -> read(sql, brand, in(brand, states), limit));
  }

  private Condition in(BrandId brand, Set<String> states) {
    if (states.isEmpty()) {
      return noCondition();
    }
    var last = steps.table().as("last");
    var later = steps.table().as("later");
    return things
        .id()
        .in(
            select(of(last, steps.of()))
                .from(last)
                .where(of(last, steps.brand()).eq(brand), of(last, steps.state()).in(states))
                .andNotExists(
                    select(of(later, steps.step()))
                        .from(later)
                        .where(
                            of(later, steps.brand()).eq(brand),
                            of(later, steps.of()).eq(of(last, steps.of())),
                            of(later, steps.step()).gt(of(last, steps.step())))));
  }

  private static <T> Field<T> of(Table<?> table, Field<T> column) {
    return Objects.requireNonNull(table.field(column));
  }

  private List<H> read(DSLContext sql, BrandId brand, Condition which, int limit) {
    Map<UUID, I> found = new LinkedHashMap<>();
    sql.selectFrom(things.table())
        .where(things.brand().eq(brand), which)
        .orderBy(things.number().desc())
        .limit(limit)
        .forEach(row -> found.put(row.get(things.id()), reading.thing().apply(row)));
    Map<UUID, List<S>> taken = new LinkedHashMap<>();
    sql.selectFrom(steps.table())
        .where(steps.brand().eq(brand), steps.of().in(found.keySet()))
        .orderBy(steps.step())
        .forEach(
            row ->
                taken
                    .computeIfAbsent(row.get(steps.of()), first -> new ArrayList<>())
                    .add(reading.step().apply(row)));
    return found.entrySet().stream()
        .map(
            one ->
                reading
                    .history()
                    .apply(one.getValue(), taken.getOrDefault(one.getKey(), List.of())))
        .toList();
  }
}
