package io.plumbline.adapters.persistence.mix;

import static io.plumbline.adapters.persistence.generated.Tables.SCENARIO;
import static io.plumbline.adapters.persistence.generated.Tables.SCENARIO_DECISION;
import static io.plumbline.adapters.persistence.generated.Tables.SCENARIO_DECISION_LINE;

import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.mix.planning.ContingencyTrigger;
import io.plumbline.domain.mix.port.Scenarios;
import io.plumbline.domain.mix.scenario.ScenarioDecision;
import io.plumbline.domain.mix.scenario.ScenarioRecord;
import io.plumbline.domain.mix.scenario.ScenarioReference;
import io.plumbline.domain.mix.scenario.ScenarioState;
import io.plumbline.domain.mix.scenario.StoredScenario;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The scenarios in table {@code scenario}, and the decisions on them. */
final class JooqScenarios implements Scenarios {

  /** Numbers and decisions of a brand's scenarios are given one after the other. */
  private static final String HOLDING =
      "SELECT pg_advisory_xact_lock(hashtextextended('scenario:' || ?, 0))";

  private final JooqTransaction transaction;
  private final StoredScenarios reading;
  private final ScenarioCodec answers;

  JooqScenarios(JooqTransaction transaction, ScenarioCodec answers) {
    this.transaction = transaction;
    this.reading = new StoredScenarios(answers);
    this.answers = answers;
  }

  @Override
  public int nextNumber(BrandId brand) {
    return transaction.with(
        sql -> {
          sql.execute(HOLDING, brand.value());
          return sql.select(DSL.coalesce(DSL.max(SCENARIO.NUMBER), 0).plus(1))
              .from(SCENARIO)
              .where(SCENARIO.BRAND.eq(brand))
              .fetchSingle()
              .value1();
        });
  }

  @Override
  public void add(StoredScenario scenario) {
    ContingencyTrigger trigger = scenario.trigger();
    transaction
        .sql()
        .insertInto(SCENARIO)
        .set(SCENARIO.BRAND, scenario.brand())
        .set(SCENARIO.ID, scenario.id())
        .set(SCENARIO.NUMBER, scenario.number())
        .set(SCENARIO.RUN, scenario.run())
        .set(SCENARIO.NAME, scenario.name())
        .set(SCENARIO.ASKS, scenario.asks())
        .set(SCENARIO.TRIGGER_BELOW, trigger == null ? null : trigger.below())
        .set(SCENARIO.TRIGGER_PERIODS, trigger == null ? null : trigger.periods())
        .set(SCENARIO.ANSWER, JSON.json(answers.write(scenario.answer())))
        .set(SCENARIO.CODE_VERSION, scenario.code().version())
        .set(SCENARIO.CODE_COMMIT, scenario.code().commit())
        .set(SCENARIO.STORED_BY, scenario.by().name())
        .set(SCENARIO.STORED_BY_KIND, scenario.by().kind())
        .set(SCENARIO.STORED_AT, scenario.at())
        .execute();
  }

  @Override
  public boolean decide(ScenarioDecision decision) {
    return transaction.with(
        sql -> {
          sql.execute(HOLDING, decision.brand().value());
          boolean free =
              !sql.fetchExists(
                  SCENARIO_DECISION_LINE,
                  SCENARIO_DECISION_LINE.BRAND.eq(decision.brand()),
                  SCENARIO_DECISION_LINE.SCENARIO.in(decision.scenarios()));
          if (free) {
            add(sql, decision);
          }
          return free;
        });
  }

  private static void add(DSLContext sql, ScenarioDecision decision) {
    sql.insertInto(SCENARIO_DECISION)
        .set(SCENARIO_DECISION.BRAND, decision.brand())
        .set(SCENARIO_DECISION.ID, decision.id())
        .set(SCENARIO_DECISION.REASON, decision.reason())
        .set(SCENARIO_DECISION.DECIDED_BY, decision.by().name())
        .set(SCENARIO_DECISION.DECIDED_BY_KIND, decision.by().kind())
        .set(SCENARIO_DECISION.DECIDED_AT, decision.at())
        .execute();
    int place = 0;
    for (UUID scenario : decision.scenarios()) {
      sql.insertInto(SCENARIO_DECISION_LINE)
          .set(SCENARIO_DECISION_LINE.BRAND, decision.brand())
          .set(SCENARIO_DECISION_LINE.SCENARIO, scenario)
          .set(SCENARIO_DECISION_LINE.DECISION, decision.id())
          .set(SCENARIO_DECISION_LINE.PLACE, place++)
          .set(SCENARIO_DECISION_LINE.CHOSEN, scenario.equals(decision.chosen()))
          .execute();
    }
  }

  @Override
  public Optional<ScenarioRecord> find(BrandId brand, ScenarioReference reference) {
    return transaction.with(
        sql -> reading.of(sql, brand, meant(reference), 1).stream().findFirst());
  }

  private static Condition meant(ScenarioReference reference) {
    return switch (reference) {
      case ScenarioReference.ById(UUID id) -> SCENARIO.ID.eq(id);
      case ScenarioReference.ByNumber(int number) -> SCENARIO.NUMBER.eq(number);
    };
  }

  @Override
  public List<ScenarioRecord> page(
      BrandId brand, @Nullable ScenarioState state, int below, int limit) {
    Condition wanted = SCENARIO.NUMBER.lt(below).and(in(state));
    return transaction.with(sql -> reading.of(sql, brand, wanted, limit));
  }

  private static Condition in(@Nullable ScenarioState state) {
    return switch (state) {
      case null -> DSL.noCondition();
      case OPEN -> SCENARIO_DECISION_LINE.CHOSEN.isNull().and(SCENARIO.TRIGGER_BELOW.isNull());
      case CONTINGENCY ->
          SCENARIO_DECISION_LINE.CHOSEN.isNull().and(SCENARIO.TRIGGER_BELOW.isNotNull());
      case CHOSEN -> SCENARIO_DECISION_LINE.CHOSEN.isTrue();
      case REJECTED -> SCENARIO_DECISION_LINE.CHOSEN.isFalse();
    };
  }
}
