package io.plumbline.adapters.web.ui.alert;

import com.vaadin.flow.router.QueryParameters;
import io.plumbline.domain.alert.Alert;
import io.plumbline.domain.alert.AlertRule;
import io.plumbline.domain.alert.usecase.ShowAlerts;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which alerts are listed; the address says so.
 *
 * @param state empty for all that are not cleared
 * @param rule empty for every rule
 */
record AlertFilter(Optional<Alert.State> state, Optional<AlertRule> rule) {

  static AlertFilter of(QueryParameters query) {
    return new AlertFilter(
        query
            .getSingleParameter("state")
            .flatMap(
                key ->
                    Stream.of(Alert.State.values())
                        .filter(state -> state.label().equalsIgnoreCase(key))
                        .findFirst()),
        query.getSingleParameter("rule").flatMap(AlertRule::named));
  }

  AlertFilter in(Optional<Alert.State> other) {
    return new AlertFilter(other, rule);
  }

  AlertFilter about(Optional<AlertRule> other) {
    return new AlertFilter(state, other);
  }

  /** Returns what it lets through, in the order it came. */
  List<Alert> of(ShowAlerts.Shown shown) {
    return Stream.concat(
            shown.standing().stream(),
            state.filter(Alert.State.CLEARED::equals).isPresent()
                ? shown.cleared().stream()
                : Stream.empty())
        .filter(alert -> state.map(one -> alert.state(shown.today()) == one).orElse(true))
        .filter(alert -> rule.map(one -> alert.condition().rule() == one).orElse(true))
        .toList();
  }

  /** Returns the query that says it. */
  String query(BrandId brand) {
    return "brand="
        + brand.value()
        + state.map(one -> "&state=" + one.label().toLowerCase(Locale.ROOT)).orElse("")
        + rule.map(one -> "&rule=" + one.key()).orElse("");
  }
}
