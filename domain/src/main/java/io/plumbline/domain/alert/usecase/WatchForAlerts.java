package io.plumbline.domain.alert.usecase;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.alert.Alert;
import io.plumbline.domain.alert.AlertDelivery;
import io.plumbline.domain.alert.AlertRoute;
import io.plumbline.domain.alert.AlertRule;
import io.plumbline.domain.alert.Condition;
import io.plumbline.domain.alert.RuleReader;
import io.plumbline.domain.alert.RuleReading;
import io.plumbline.domain.alert.port.AlertDeliveries;
import io.plumbline.domain.alert.port.AlertRoutes;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads every rule for every brand; raises an alert for each condition that has none and clears
 * those whose condition has ended, each with its ledger entry and what goes out to people, in one
 * transaction. Run again on the same facts it does nothing.
 */
public final class WatchForAlerts {

  /** What was done of a rule. */
  public sealed interface Outcome {

    /** There is a new alert; {@code refit} if a recalibration was queued with it. */
    record Raised(Alert alert, boolean refit) implements Outcome {}

    /** An alert's condition has ended. */
    record Cleared(Alert alert) implements Outcome {}

    /** The rule's facts are not there: why. */
    record Unjudged(BrandId brand, AlertRule rule, String why) implements Outcome {}

    /** Something broke; the other rules are not held up by it. */
    record Broken(BrandId brand, AlertRule rule, RuntimeException cause) implements Outcome {}
  }

  private final Brands brands;
  private final RuleReader rules;
  private final AlertBook book;
  private final AlertRoutes routes;
  private final AlertDeliveries deliveries;
  private final Recalibration recalibration;

  public WatchForAlerts(
      Brands brands,
      RuleReader rules,
      AlertBook book,
      AlertRoutes routes,
      AlertDeliveries deliveries,
      Recalibration recalibration) {
    this.brands = brands;
    this.rules = rules;
    this.book = book;
    this.routes = routes;
    this.deliveries = deliveries;
    this.recalibration = recalibration;
  }

  /** Returns what was done, by brand and rule; nothing of what stands as it stood. */
  public List<Outcome> watch() {
    List<Outcome> outcomes = new ArrayList<>();
    for (Brand brand : brands.all()) {
      for (AlertRule rule : AlertRule.values()) {
        try {
          outcomes.addAll(watched(brand.id(), rule));
        } catch (RuntimeException failure) {
          outcomes.add(new Outcome.Broken(brand.id(), rule, failure));
        }
      }
    }
    return outcomes;
  }

  /** The facts are read before others have to wait. */
  private List<Outcome> watched(BrandId brand, AlertRule rule) {
    return switch (rules.read(brand, rule)) {
      case RuleReading.Unjudged(var _, var why) -> List.of(new Outcome.Unjudged(brand, rule, why));
      case RuleReading.Judged judged -> book.holding(brand, () -> settled(brand, judged));
    };
  }

  private List<Outcome> settled(BrandId brand, RuleReading.Judged judged) {
    List<Outcome> outcomes = new ArrayList<>();
    List<Alert> standing =
        book.alerts().standing(brand).stream()
            .filter(alert -> alert.condition().rule() == judged.rule())
            .toList();
    for (Condition condition : judged.conditions()) {
      Optional<Alert> known = standing.stream().filter(one -> one.isOf(condition)).findFirst();
      if (known.isEmpty()) {
        outcomes.add(raised(brand, condition));
      } else if (!known.get().condition().equals(condition)) {
        book.alerts().tell(known.get().told(condition));
      }
    }
    for (Alert alert : standing) {
      if (judged.conditions().stream().noneMatch(alert::isOf)) {
        outcomes.add(
            new Outcome.Cleared(
                book.written(alert.cleared(book.instant()), Actor.SYSTEM, Origin.JOB)));
      }
    }
    return outcomes;
  }

  private Outcome raised(BrandId brand, Condition condition) {
    Alert alert =
        book.written(
            Alert.raised(book.id(), brand, book.alerts().next(brand), condition, book.instant()),
            Actor.SYSTEM,
            Origin.JOB);
    routes.of(brand).stream()
        .filter(route -> route.rule() == condition.rule())
        .map(AlertRoute::receivers)
        .flatMap(List::stream)
        .forEach(to -> deliveries.add(AlertDelivery.of(book.id(), alert, to, alert.raised())));
    return new Outcome.Raised(
        alert,
        condition.rule() == AlertRule.FORECAST_ERROR
            && recalibration.queued(book, alert, condition.figure().value()));
  }
}
