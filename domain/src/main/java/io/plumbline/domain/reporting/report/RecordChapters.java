package io.plumbline.domain.reporting.report;

import io.plumbline.domain.alert.Alert;
import io.plumbline.domain.alert.AlertFigure;
import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.reporting.close.Band;
import io.plumbline.domain.reporting.close.PeriodClose;
import io.plumbline.domain.reporting.close.ReconciledRequest;
import io.plumbline.domain.reporting.report.SheetFigure.About;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the ledger has of the period: interventions, tests, alerts. */
final class RecordChapters {

  private static final Set<Fact.Kind> INTERVENTIONS =
      EnumSet.of(
          Fact.Kind.CHANGE_APPROVED,
          Fact.Kind.CHANGE_REJECTED,
          Fact.Kind.CHANGE_SHIPPED,
          Fact.Kind.CHANGE_SHIP_FAILED,
          Fact.Kind.CHANGE_BREACH_DAY,
          Fact.Kind.CHANGE_HELD,
          Fact.Kind.CHANGE_EXPANDED,
          Fact.Kind.CHANGE_ROLLED_BACK,
          Fact.Kind.CHANGE_CLOSED,
          Fact.Kind.CHANGE_WAIVED,
          Fact.Kind.EXPERIMENT_WAIVED,
          Fact.Kind.GUARDRAILS_CHANGED,
          Fact.Kind.MODEL_PROMOTED,
          Fact.Kind.CURRENCY_SET,
          Fact.Kind.CORRECTION);

  private static final Set<Fact.Kind> TESTS =
      EnumSet.of(
          Fact.Kind.EXPERIMENT_REGISTERED,
          Fact.Kind.EXPERIMENT_STARTED,
          Fact.Kind.EXPERIMENT_LOOKED,
          Fact.Kind.EXPERIMENT_STOPPED,
          Fact.Kind.EXPERIMENT_READ_OUT,
          Fact.Kind.EXPERIMENT_LEARNED);

  private static final Set<Fact.Kind> ALERTS =
      EnumSet.of(
          Fact.Kind.ALERT_RAISED,
          Fact.Kind.ALERT_ACKNOWLEDGED,
          Fact.Kind.ALERT_SNOOZED,
          Fact.Kind.ALERT_CLEARED);

  private RecordChapters() {}

  static Chapter interventions(ReportFacts facts) {
    Chapter.Draft draft = new Chapter.Draft("interventions", "Interventions");
    PeriodClose close = facts.onRecord().close();
    if (!close.requests().isEmpty()) {
      About about = new About("", facts.period().toString(), "ledger");
      String unit = (close.currency().isEmpty() ? facts.money() : close.currency()) + " a week";
      draft.figure(SheetFigure.counted("Approved", close.sums().approved() / 100.0, unit, about));
      draft.figure(SheetFigure.counted("Shipped", close.sums().shipped() / 100.0, unit, about));
      draft.figure(
          SheetFigure.counted("Rolled back", close.sums().rolledBack() / 100.0, unit, about));
      close.requests().forEach(request -> request(draft, request, close));
      close.differences().forEach(draft::say);
    }
    events(draft, facts, INTERVENTIONS);
    return draft.orElse("Nothing was approved, shipped, held, rolled back, waived or corrected.");
  }

  private static void request(Chapter.Draft draft, ReconciledRequest request, PeriodClose close) {
    About about =
        new About(
            request.label(),
            request.shippedOn() == null ? "not shipped" : "from " + request.shippedOn(),
            "entries " + request.entries());
    band(draft, "Expected effect", request.expected(), SheetFigure.PART, about);
    band(draft, "Observed effect", request.observed(), SheetFigure.PART, about);
    String measure = close.measure().words();
    band(draft, "Promised return of the move", request.promisedReturn(), measure, about);
    band(draft, "Observed return of the move", request.observedReturn(), measure, about);
  }

  private static void band(
      Chapter.Draft draft, String measure, @Nullable Band band, String unit, About about) {
    if (band != null && !Double.isNaN(band.mean()) && band.lower() <= band.upper()) {
      draft.figure(
          SheetFigure.ranged(
              measure,
              band.mean(),
              band.lower(),
              band.upper(),
              "%d %% interval".formatted(Math.round(100 * band.level())),
              unit,
              about));
    }
  }

  static Chapter tests(ReportFacts facts) {
    Chapter.Draft draft = new Chapter.Draft("tests", "Tests");
    for (ExperimentHistory one : facts.coming().tests()) {
      if (one.experiment() instanceof Experiment.Running running) {
        draft.fact(
            "Running",
            "%s of %s since %s, planned to %s, %d looks so far"
                .formatted(
                    one.identity().label(),
                    running.plan().where(),
                    running.started(),
                    running.plan().last(),
                    running.looks().size()));
      }
    }
    facts.onRecord().entries().stream()
        .filter(entry -> entry.kind() == Fact.Kind.EXPERIMENT_READ_OUT)
        .forEach(entry -> readOut(draft, entry));
    events(draft, facts, TESTS);
    return draft.orElse("No test ran, was read out or taught anything in these days.");
  }

  private static void readOut(Chapter.Draft draft, LedgerEntry entry) {
    var details = entry.details();
    About about =
        new About(
            "%s, %s".formatted(entry.subject(), details.getOrDefault("channel", "")),
            "%s to %s".formatted(details.get("first"), details.get("last")),
            "entry " + entry.sequence());
    String unit = "of the KPI it was registered for";
    try {
      draft.figure(
          SheetFigure.ranged(
              "Incremental outcome found",
              number(entry, "estimate"),
              number(entry, "lower"),
              number(entry, "upper"),
              "%d %% interval, %s"
                  .formatted(Math.round(100 * number(entry, "level")), details.get("method")),
              unit,
              about));
    } catch (NumberFormatException noNumber) {
      draft.figure(
          SheetFigure.missing(
              "Incremental outcome found", "the entry has no numbers", unit, about));
    }
  }

  private static double number(LedgerEntry entry, String name) {
    return Double.parseDouble(entry.details().getOrDefault(name, ""));
  }

  static Chapter alerts(ReportFacts facts) {
    Chapter.Draft draft = new Chapter.Draft("alerts", "Alerts");
    LocalDate day = LocalDate.ofInstant(facts.asOf(), ZoneOffset.UTC);
    for (Alert alert : facts.onRecord().standing()) {
      AlertFigure figure = alert.condition().figure();
      About about = new About(alert.label(), figure.period(), alert.condition().subject());
      String title =
          "%s (%s)"
              .formatted(
                  alert.condition().title(), alert.state(day).label().toLowerCase(Locale.ROOT));
      if (Double.isInfinite(figure.value())) {
        draft.figure(SheetFigure.missing(title, "no end", unit(figure, facts), about));
      } else if (figure.range() instanceof AlertFigure.Range(double lower, double upper)) {
        draft.figure(
            SheetFigure.ranged(
                title, figure.value(), lower, upper, figure.basis(), unit(figure, facts), about));
      } else {
        draft.figure(
            SheetFigure.plain(title, figure.value(), figure.basis(), unit(figure, facts), about));
      }
    }
    events(draft, facts, ALERTS);
    return draft.orElse("No alert stands, and none was raised or cleared in these days.");
  }

  private static String unit(AlertFigure figure, ReportFacts facts) {
    return switch (figure.unit()) {
      case PART -> SheetFigure.PART;
      case MONEY -> facts.money();
      case RATIO -> "per unit of money";
      case OUTCOME -> "outcome";
      case PERIODS -> "periods";
      case DAYS -> "days";
      case DEVIATIONS -> "robust standard deviations";
      case FACTOR -> "the factor's own unit";
    };
  }

  private static void events(Chapter.Draft draft, ReportFacts facts, Set<Fact.Kind> kinds) {
    facts.onRecord().entries().stream()
        .filter(entry -> kinds.contains(entry.kind()))
        .map(SheetEvent::of)
        .forEach(draft::event);
  }
}
