package io.plumbline.domain.alert.port;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;
import static io.plumbline.domain.access.port.SampleBrands.NORTHERN;
import static io.plumbline.domain.alert.SampleAlerts.AT;
import static io.plumbline.domain.alert.SampleAlerts.BRAND;
import static io.plumbline.domain.alert.SampleAlerts.below;
import static io.plumbline.domain.alert.SampleAlerts.missed;
import static io.plumbline.domain.alert.SampleAlerts.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.alert.Alert;
import io.plumbline.domain.alert.AlertDelivery;
import io.plumbline.domain.alert.AlertFigure;
import io.plumbline.domain.alert.AlertRoute;
import io.plumbline.domain.alert.AlertRoute.Receiver;
import io.plumbline.domain.alert.AlertRoute.Way;
import io.plumbline.domain.alert.AlertRule;
import io.plumbline.domain.alert.Condition;
import io.plumbline.domain.alert.MailAddress;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.ledger.port.SampleFact;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.Transaction;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of alerts, of routes and of what goes out promises. */
public abstract class AlertsContract {

  private static final Receiver MAIL = new Receiver(Way.EMAIL, "lead@example.com");
  private static final Receiver SLACK = new Receiver(Way.SLACK, "C0123ABC");

  private int written;

  protected abstract Alerts alerts();

  protected abstract AlertRoutes routes();

  protected abstract AlertDeliveries deliveries();

  protected abstract Transaction transaction();

  protected abstract Brands brands();

  protected abstract Ledger ledger();

  @BeforeEach
  void two_brands() {
    brands().add(HARBOUR);
    brands().add(NORTHERN);
  }

  private void with(BrandId brand, Consumer<LedgerEntry> what) {
    transaction()
        .run(
            () -> {
              alerts().hold(brand);
              what.accept(
                  ledger()
                      .append(
                          brand,
                          SampleFact.batch(++written),
                          Actor.SYSTEM,
                          Origin.JOB,
                          new UUID(7, written)));
            });
  }

  private Alert put(Alert alert) {
    with(alert.brand(), entry -> alerts().put(alert, entry));
    return alert;
  }

  @Test
  void alerts_come_back_as_they_were_put_last_in_every_state_the_newest_first() {
    Alert first = put(open(1, below("tv", 0.5)));
    Alert second = put(open(2, below("radio", Double.NEGATIVE_INFINITY)));
    Alert third = put(open(3, missed(0.16)));
    assertThat(alerts().standing(BRAND)).containsExactly(third, second, first);
    Alert cared = put(first.acknowledged(Actor.human("maya"), AT, "Paused on Monday."));
    Alert asleep = put(second.snoozed(Actor.human("maya"), AT, LocalDate.of(2026, 12, 1)));
    Alert over = put(third.cleared(AT.plusSeconds(1)));
    assertThat(alerts().standing(BRAND)).containsExactly(asleep, cared);
    assertThat(alerts().cleared(BRAND, 10)).containsExactly(over);
    assertThat(alerts().find(BRAND, 1)).contains(cared);
    assertThat(alerts().find(BRAND, 9)).isEmpty();
    assertThat(alerts().standing(NORTHERN.id())).isEmpty();
  }

  @Test
  void numbers_count_within_a_brand_and_cleared_ones_come_last_cleared_first() {
    transaction().run(() -> assertThat(alerts().next(BRAND)).isEqualTo(1));
    put(open(1, below("tv", 0.5)).cleared(AT.plusSeconds(9)));
    put(open(2, below("tv", 0.5)).cleared(AT.plusSeconds(5)));
    put(open(NORTHERN.id(), 1, below("tv", 0.5)));
    transaction().run(() -> assertThat(alerts().next(BRAND)).isEqualTo(3));
    assertThat(alerts().cleared(BRAND, 10)).extracting(Alert::number).containsExactly(1, 2);
    assertThat(alerts().cleared(BRAND, 1)).extracting(Alert::number).containsExactly(1);
  }

  @Test
  void no_two_alerts_stand_for_one_condition_until_the_first_is_cleared() {
    Alert first = put(open(1, below("tv", 0.5)));
    assertThatThrownBy(() -> put(open(2, below("tv", 0.4)))).isInstanceOf(RuntimeException.class);
    put(open(2, below("radio", 0.4)));
    put(first.cleared(AT));
    put(open(3, below("tv", 0.4)));
    assertThat(alerts().standing(BRAND)).extracting(Alert::number).containsExactly(3, 2);
  }

  @Test
  void what_a_condition_says_now_takes_the_place_of_what_it_said() {
    Alert cared = put(open(1, below("tv", 0.5)).acknowledged(Actor.human("maya"), AT, ""));
    Condition now =
        new Condition(
            AlertRule.MARGINAL_RETURN,
            "tv",
            "tv below 1.00",
            "It is worse now.",
            AlertFigure.counted(0.3, AlertFigure.Unit.RATIO, "14 weeks"),
            cared.condition().cause(),
            cared.condition().next());
    transaction().run(() -> alerts().tell(cared.told(now)));
    assertThat(alerts().standing(BRAND)).containsExactly(cared.told(now));
  }

  @Test
  void a_route_is_one_a_rule_and_the_next_takes_its_place() {
    AlertRoute first =
        new AlertRoute(
            BRAND,
            AlertRule.DATA_GAP,
            List.of(new MailAddress("data@example.com"), new MailAddress("a@example.com")),
            null);
    AlertRoute other = new AlertRoute(BRAND, AlertRule.BAND_BREACH, List.of(), "C0123ABC");
    AlertRoute next = new AlertRoute(BRAND, AlertRule.DATA_GAP, List.of(), "C9");
    with(BRAND, entry -> routes().put(first, entry));
    with(BRAND, entry -> routes().put(other, entry));
    assertThat(routes().of(BRAND)).containsExactlyInAnyOrder(other, first);
    with(BRAND, entry -> routes().put(next, entry));
    assertThat(routes().of(BRAND)).containsExactlyInAnyOrder(other, next);
    assertThat(routes().of(NORTHERN.id())).isEmpty();
  }

  private AlertDelivery added(int id, Alert alert, Receiver to) {
    AlertDelivery delivery = AlertDelivery.of(new UUID(4, id), alert, to, AT.plusSeconds(id));
    transaction().run(() -> assertThat(deliveries().add(delivery)).isTrue());
    return delivery;
  }

  @Test
  void a_receiver_is_told_of_an_alert_once() {
    Alert alert = put(open(1, below("tv", 0.5)));
    AlertDelivery first = added(1, alert, MAIL);
    transaction()
        .run(
            () ->
                assertThat(deliveries().add(AlertDelivery.of(new UUID(4, 9), alert, MAIL, AT)))
                    .isFalse());
    AlertDelivery second = added(2, alert, SLACK);
    assertThat(deliveries().standing(BRAND)).containsExactly(first, second);
    assertThat(deliveries().due(AT.plusSeconds(1), 10)).containsExactly(first);
    assertThat(deliveries().due(AT.plusSeconds(9), 1)).containsExactly(first);
  }

  @Test
  void what_one_node_has_in_hand_no_other_gets_until_its_time_is_over() {
    Alert alert = put(open(1, below("tv", 0.5)));
    AlertDelivery due = added(1, alert, MAIL);
    var now = AT.plusSeconds(5);
    var until = AT.plusSeconds(300);
    assertThat(transaction().in(() -> deliveries().claim(due, now, until)))
        .contains(due.inHand(until));
    assertThat(transaction().in(() -> deliveries().claim(due, now, until))).isEmpty();
    assertThat(deliveries().due(now, 10)).isEmpty();
    assertThat(deliveries().due(until, 10)).hasSize(1);
    AlertDelivery failed = due.failed(now, "no route to host", null);
    transaction().run(() -> deliveries().put(failed));
    assertThat(deliveries().standing(BRAND)).containsExactly(failed);
    AlertDelivery sent = failed.sent(now);
    transaction().run(() -> deliveries().put(sent));
    assertThat(deliveries().standing(BRAND)).containsExactly(sent);
    assertThat(deliveries().due(AT.plusSeconds(99_999), 10)).isEmpty();
    assertThat(transaction().in(() -> deliveries().claim(sent, until, until))).isEmpty();
  }

  @Test
  void only_what_goes_out_for_standing_alerts_is_listed() {
    Alert alert = put(open(1, below("tv", 0.5)));
    added(1, alert, MAIL);
    put(alert.cleared(AT));
    assertThat(deliveries().standing(BRAND)).isEmpty();
    assertThat(deliveries().due(AT.plusSeconds(5), 10)).hasSize(1);
  }
}
