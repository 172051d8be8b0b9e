package io.plumbline.adapters.web.ui.alert;

import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.access.SignedIn;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.alert.Alert;
import io.plumbline.domain.alert.AlertRoute;
import io.plumbline.domain.alert.usecase.AcknowledgeAlert;
import io.plumbline.domain.alert.usecase.SetAlertRoute;
import io.plumbline.domain.alert.usecase.ShowAlertRoutes;
import io.plumbline.domain.alert.usecase.ShowAlerts;
import io.plumbline.domain.alert.usecase.SnoozeAlert;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.BrandId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** Where whoever is signed in reads alerts and answers them; who may is judged each time. */
@Dependent
public final class AlertsDesk {

  private final SignedIn signedIn;
  private final ShowAlerts show;
  private final AcknowledgeAlert acknowledge;
  private final SnoozeAlert snooze;
  private final ShowAlertRoutes routes;
  private final SetAlertRoute setRoute;

  @Inject
  public AlertsDesk(
      SignedIn signedIn,
      ShowAlerts show,
      AcknowledgeAlert acknowledge,
      SnoozeAlert snooze,
      ShowAlertRoutes routes,
      SetAlertRoute setRoute) {
    this.signedIn = signedIn;
    this.show = show;
    this.acknowledge = acknowledge;
    this.snooze = snooze;
    this.routes = routes;
    this.setRoute = setRoute;
  }

  /** Returns a brand's alerts as of today. */
  public ShowAlerts.Shown of(BrandId brand) {
    return show.of(brand);
  }

  ShowAlertRoutes.Shown routes(BrandId brand) {
    return routes.of(brand);
  }

  /** Returns the role of whoever is signed in; the one that may least if nobody is. */
  Role role() {
    return signedIn.user().map(User::role).orElse(Role.FINANCE_AUDITOR);
  }

  Optional<User> editor() {
    return signedIn.holding(Role.MARKETING_LEAD, Role.ADMIN);
  }

  Optional<User> admin() {
    return signedIn.holding(Role.ADMIN);
  }

  Said acknowledge(Alert alert, String note) {
    return as(
        editor(),
        user ->
            AlertWords.of(
                acknowledge.acknowledge(
                    new AcknowledgeAlert.Command(
                        alert.brand(), alert.label(), note, user.actor(), Origin.WEB)),
                show.of(alert.brand()).today()));
  }

  Said snooze(Alert alert, LocalDate until) {
    return as(
        editor(),
        user ->
            AlertWords.of(
                snooze.snooze(
                    new SnoozeAlert.Command(
                        alert.brand(), alert.label(), until, user.actor(), Origin.WEB)),
                show.of(alert.brand()).today()));
  }

  Said set(AlertRoute route) {
    return as(admin(), user -> AlertWords.of(setRoute.set(route, user.actor(), Origin.WEB)));
  }

  private static Said as(Optional<User> user, Function<User, Said> act) {
    return user.map(act)
        .orElseGet(() -> Said.refused("Your role has changed: you cannot do this any more."));
  }
}
