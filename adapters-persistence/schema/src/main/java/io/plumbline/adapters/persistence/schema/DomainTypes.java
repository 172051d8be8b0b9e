package io.plumbline.adapters.persistence.schema;

import java.util.List;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.LambdaConverter;

/** The domain's types that columns have in the generated classes. */
final class DomainTypes {

  private static final String DOMAIN = "io.plumbline.domain.";
  private static final String GENERATED = "io.plumbline.adapters.persistence.generated.enums.";

  private DomainTypes() {}

  static List<ForcedType> forced() {
    return List.of(
        new ForcedType()
            .withName("INSTANT")
            .withIncludeTypes("(?i:timestamptz.*|timestamp.*with time zone.*)"),
        value("shared.BrandId", "value", "brand\\.id|.*\\.brand"),
        value(
            "ledger.Hash", "hex", "ledger_entry\\.(previous|hash)|ledger_checkpoint\\.(head|root)"),
        value("shared.Geo", "value", "observation\\.geo"),
        named("shared.Actor.Kind", "ledger_entry\\.actor_kind"),
        named("ledger.Origin", "ledger_entry\\.origin"),
        named("ledger.Fact.Kind", "ledger_entry\\.kind"),
        named("mix.inference.Diagnostics.Verdict", "model_run\\.verdict"),
        named("mix.champion.PromotionRule", "promotion_waiver\\.rule"),
        named("change.circumstance.Circumstance.Kind", "circumstance\\.kind"),
        named("programme.Touchpoint.Stage", "touchpoint\\.stage"),
        named("programme.BacklogItem.State", "backlog_item\\.state"),
        named("programme.BacklogItem.Source.Kind", "backlog_item\\.source"),
        named("alert.AlertRule", "(alert|alert_route)\\.rule"),
        named("alert.AlertFigure.Unit", "alert\\.unit"),
        named("alert.AlertLink.Page", "alert\\.(cause|next)_page"),
        named("alert.Alert.State", "alert\\.standing"),
        named("shared.Actor.Kind", "alert\\.answered_kind"),
        named("alert.AlertRoute.Way", "alert_delivery\\.way"),
        named("reporting.report.ReportKind", "report\\.kind"),
        enumerated("access.Role", "Role", "role"),
        enumerated("shared.Actor.Kind", "ActorKind", "actor_kind"),
        enumerated("media.Granularity", "Granularity", "granularity"),
        enumerated("media.Measure.Kind", "MeasureKind", "measure_kind"),
        enumerated("job.Job.Kind", "JobKind", "job_kind"),
        enumerated("job.Job.State", "JobState", "job_state"),
        enumerated("shared.Finding.Severity", "Severity", "severity"),
        named("mix.registry.ModelFamily", "backtest_request\\.family"),
        enumerated("mix.backtest.BacktestRequest.Purpose", "BacktestPurpose", "backtest_purpose"));
  }

  /** A record around one text. */
  private static ForcedType value(String type, String accessor, String columns) {
    return text(type, "new", accessor, columns);
  }

  /** An enum of the domain, stored by its name as text. */
  private static ForcedType named(String type, String columns) {
    return text(type, "valueOf", "name", columns);
  }

  private static ForcedType text(String type, String from, String to, String columns) {
    String name = DOMAIN + type;
    return new ForcedType()
        .withUserType(name)
        .withLambdaConverter(
            new LambdaConverter().withFrom(name + "::" + from).withTo(name + "::" + to))
        .withIncludeExpression("(public\\.)?(" + columns + ")")
        .withIncludeTypes("text");
  }

  /** An enum of the domain whose names are those of a type of the database. */
  private static ForcedType enumerated(String type, String generated, String databaseType) {
    String name = DOMAIN + type;
    String stored = GENERATED + generated;
    return new ForcedType()
        .withUserType(name)
        .withLambdaConverter(
            new LambdaConverter()
                .withFrom("stored -> %s.valueOf(stored.getLiteral())".formatted(name))
                .withTo("given -> %s.valueOf(given.name())".formatted(stored)))
        .withIncludeTypes(databaseType);
  }
}
