package io.plumbline.adapters.persistence.mix;

import static io.plumbline.adapters.persistence.generated.Tables.MODEL_RUN;
import static io.plumbline.adapters.persistence.generated.Tables.SCENARIO;
import static io.plumbline.adapters.persistence.generated.Tables.SCENARIO_DECISION;
import static io.plumbline.adapters.persistence.generated.Tables.SCENARIO_DECISION_LINE;

import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.planning.ContingencyTrigger;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.mix.scenario.ScenarioDecision;
import io.plumbline.domain.mix.scenario.ScenarioRecord;
import io.plumbline.domain.mix.scenario.StoredScenario;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/** Scenarios as they are read: what was stored, and the decision if there is one. */
final class StoredScenarios {

  private final ScenarioCodec answers;

  StoredScenarios(ScenarioCodec answers) {
    this.answers = answers;
  }

  /** Returns the brand's scenarios that {@code which} holds for, newest first. */
  List<ScenarioRecord> of(DSLContext sql, BrandId brand, Condition which, int limit) {
    var rows =
        sql.select(SCENARIO.fields())
            .select(MODEL_RUN.NUMBER.as("run_number"))
            .select(SCENARIO_DECISION_LINE.DECISION)
            .from(SCENARIO)
            .join(MODEL_RUN)
            .on(MODEL_RUN.BRAND.eq(SCENARIO.BRAND), MODEL_RUN.ID.eq(SCENARIO.RUN))
            .leftJoin(SCENARIO_DECISION_LINE)
            .on(
                SCENARIO_DECISION_LINE.BRAND.eq(SCENARIO.BRAND),
                SCENARIO_DECISION_LINE.SCENARIO.eq(SCENARIO.ID))
            .where(SCENARIO.BRAND.eq(brand), which)
            .orderBy(SCENARIO.NUMBER.desc())
            .limit(limit)
            .fetch();
    Map<UUID, ScenarioDecision> decisions =
        decisions(
            sql,
            brand,
            rows.getValues(SCENARIO_DECISION_LINE.DECISION).stream()
                .filter(Objects::nonNull)
                .toList());
    return rows.map(
        row ->
            new ScenarioRecord(
                scenario(row), decision(decisions, row.get(SCENARIO_DECISION_LINE.DECISION))));
  }

  private static @Nullable ScenarioDecision decision(
      Map<UUID, ScenarioDecision> decisions, @Nullable UUID id) {
    return id == null ? null : decisions.get(id);
  }

  private StoredScenario scenario(Record row) {
    Double below = row.get(SCENARIO.TRIGGER_BELOW);
    return new StoredScenario(
        row.get(SCENARIO.ID),
        row.get(SCENARIO.BRAND),
        row.get(SCENARIO.NUMBER),
        row.get(SCENARIO.RUN),
        ModelRun.label(row.get("run_number", Integer.class)),
        row.get(SCENARIO.NAME),
        row.get(SCENARIO.ASKS),
        below == null ? null : new ContingencyTrigger(below, row.get(SCENARIO.TRIGGER_PERIODS)),
        answers.read(row.get(SCENARIO.ANSWER).data()),
        new CodeVersion(row.get(SCENARIO.CODE_VERSION), row.get(SCENARIO.CODE_COMMIT)),
        new Actor(row.get(SCENARIO.STORED_BY), row.get(SCENARIO.STORED_BY_KIND)),
        row.get(SCENARIO.STORED_AT));
  }

  private static Map<UUID, ScenarioDecision> decisions(
      DSLContext sql, BrandId brand, Collection<UUID> ids) {
    Map<UUID, ScenarioDecision> decisions = new HashMap<>();
    sql.select(SCENARIO_DECISION.fields())
        .select(SCENARIO_DECISION_LINE.SCENARIO, SCENARIO_DECISION_LINE.CHOSEN)
        .from(SCENARIO_DECISION)
        .join(SCENARIO_DECISION_LINE)
        .on(
            SCENARIO_DECISION_LINE.BRAND.eq(SCENARIO_DECISION.BRAND),
            SCENARIO_DECISION_LINE.DECISION.eq(SCENARIO_DECISION.ID))
        .where(SCENARIO_DECISION.BRAND.eq(brand), SCENARIO_DECISION.ID.in(ids))
        .orderBy(SCENARIO_DECISION_LINE.PLACE)
        .fetchGroups(SCENARIO_DECISION.ID)
        .forEach((id, lines) -> decisions.put(id, decision(lines)));
    return decisions;
  }

  private static ScenarioDecision decision(Result<? extends Record> lines) {
    Record first = lines.getFirst();
    UUID chosen =
        first.get(SCENARIO_DECISION_LINE.CHOSEN)
            ? first.get(SCENARIO_DECISION_LINE.SCENARIO)
            : null;
    return new ScenarioDecision(
        first.get(SCENARIO_DECISION.ID),
        first.get(SCENARIO_DECISION.BRAND),
        chosen,
        lines.stream()
            .filter(line -> !line.get(SCENARIO_DECISION_LINE.CHOSEN))
            .map(line -> line.get(SCENARIO_DECISION_LINE.SCENARIO))
            .toList(),
        first.get(SCENARIO_DECISION.REASON),
        new Actor(
            first.get(SCENARIO_DECISION.DECIDED_BY), first.get(SCENARIO_DECISION.DECIDED_BY_KIND)),
        first.get(SCENARIO_DECISION.DECIDED_AT));
  }
}
