package io.plumbline.domain.alert.usecase;

import static io.plumbline.domain.alert.AlertRule.FORECAST_ERROR;
import static io.plumbline.domain.alert.AlertRule.MARGINAL_RETURN;
import static io.plumbline.domain.alert.SampleAlerts.below;
import static io.plumbline.domain.alert.SampleAlerts.missed;
import static io.plumbline.domain.alert.SampleAlerts.open;
import static io.plumbline.domain.alert.usecase.AlertBench.ADA;
import static io.plumbline.domain.alert.usecase.AlertBench.BRAND;
import static io.plumbline.domain.alert.usecase.AlertBench.LEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plumbline.domain.alert.AlertDelivery;
import io.plumbline.domain.alert.AlertRoute;
import io.plumbline.domain.alert.AlertRoute.Way;
import io.plumbline.domain.alert.AlertRule;
import io.plumbline.domain.alert.MailAddress;
import io.plumbline.domain.alert.Sending;
import io.plumbline.domain.ledger.Fact.Kind;
import io.plumbline.domain.ledger.Origin;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is told of an alert besides the pages, and what happens where that fails. */
class AlertsOnTheirWayTest {

  private final AlertBench bench = new AlertBench();

  private List<AlertDelivery> deliveries() {
    return bench.show.of(BRAND).deliveries();
  }

  @Test
  void an_admin_says_who_is_told_and_the_ledger_keeps_it() {
    bench.mailsTo(MARGINAL_RETURN, "lead@example.com", "buyer@example.com", "lead@example.com");
    assertThat(bench.facts()).containsExactly(Kind.ALERT_ROUTING_SET);
    assertThat(bench.entries().getFirst().details())
        .containsEntry("told", "pages, E-mail buyer@example.com, E-mail lead@example.com")
        .containsEntry("told before", "pages");
    AlertRoute same = bench.routes.of(BRAND).getFirst();
    assertThat(bench.set.set(same, ADA, Origin.WEB))
        .isEqualTo(new SetAlertRoute.Outcome.Already(same));
    AlertRoute none = AlertRoute.pages(BRAND, MARGINAL_RETURN);
    assertThat(bench.set.set(none, LEO, Origin.WEB))
        .isEqualTo(new SetAlertRoute.Outcome.NotAllowed(LEO));
    assertThat(bench.facts()).hasSize(1);
    assertThat(new ShowAlertRoutes(bench.routes, List.of()).of(BRAND).routes())
        .hasSize(AlertRule.values().length)
        .contains(same);
  }

  @Test
  void only_what_can_be_an_address_or_a_channel_is_one() {
    for (String wrong :
        List.of(
            "",
            "lead",
            "lead@",
            "@example.com",
            "a@b",
            "a b@example.com",
            "a@example.com\nBcc: x@y.z")) {
      assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> new MailAddress(wrong));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AlertRoute(BRAND, MARGINAL_RETURN, List.of(), "#general"));
  }

  @Test
  void each_receiver_of_the_rule_is_told_once_and_those_of_other_rules_not() {
    bench.mailsTo(MARGINAL_RETURN, "lead@example.com", "buyer@example.com");
    bench.told(MARGINAL_RETURN, below("tv", 0.5));
    bench.told(MARGINAL_RETURN, below("tv", 0.4));
    bench.told(FORECAST_ERROR, missed(0.2));
    assertThat(bench.send().send()).hasSize(2);
    assertThat(bench.send().send()).isEmpty();
    assertThat(bench.sent)
        .extracting(message -> message.delivery().receiver().address())
        .containsExactlyInAnyOrder("lead@example.com", "buyer@example.com");
    assertThat(deliveries()).allSatisfy(one -> assertThat(one.sent()).isNotNull());
  }

  @Test
  void what_fails_is_tried_again_later_with_the_same_id_and_says_why() {
    bench.mailsTo(MARGINAL_RETURN, "lead@example.com");
    bench.told(MARGINAL_RETURN, below("tv", 0.5));
    bench.answers.add(new Sending.Failed("connection refused", null));
    bench.send().send();
    AlertDelivery failed = deliveries().getFirst();
    assertThat(failed.failure()).isEqualTo("connection refused");
    assertThat(failed.due()).isEqualTo(bench.book.instant().plusSeconds(30));
    assertThat(bench.send().send()).isEmpty();
    bench.clock.advance(Duration.ofSeconds(30));
    bench.send().send();
    assertThat(deliveries().getFirst().sent()).isNotNull();
    assertThat(bench.sent).hasSize(2);
    assertThat(bench.sent.get(0).delivery().id()).isEqualTo(bench.sent.get(1).delivery().id());
  }

  @Test
  void it_is_given_up_after_sixteen_failures_within_half_a_day_and_at_once_where_refused() {
    bench.mailsTo(MARGINAL_RETURN, "lead@example.com");
    bench.told(MARGINAL_RETURN, below("tv", 0.5));
    for (int i = 0; i < AlertDelivery.PATIENCE; i++) {
      bench.answers.add(new Sending.Failed("down", null));
      bench.send().send();
      bench.clock.advance(Duration.ofHours(1));
    }
    assertThat(bench.sent).hasSize(AlertDelivery.PATIENCE);
    assertThat(deliveries().getFirst().isGivenUp()).isTrue();
    assertThat(bench.send().send()).isEmpty();
    bench.told(MARGINAL_RETURN, below("tv", 0.5), below("radio", 0.5));
    bench.answers.add(new Sending.Refused("no such mailbox"));
    bench.send().send();
    assertThat(deliveries())
        .filteredOn(one -> one.alert() == 2)
        .allSatisfy(one -> assertThat(one.isGivenUp()).isTrue());
  }

  @Test
  void the_wait_grows_to_an_hour_and_is_never_shorter_than_asked() {
    AlertDelivery delivery =
        AlertDelivery.of(
            bench.ids.next(),
            open(1, below("tv", 0.5)),
            new AlertRoute.Receiver(Way.SLACK, "C1"),
            bench.book.instant());
    AlertDelivery tried = delivery;
    for (int i = 0; i < 10; i++) {
      tried = tried.failed(bench.book.instant(), "down", null);
    }
    assertThat(tried.due()).isEqualTo(bench.book.instant().plus(Duration.ofHours(1)));
    assertThat(delivery.failed(bench.book.instant(), "slow down", Duration.ofMinutes(5)).due())
        .isEqualTo(bench.book.instant().plus(Duration.ofMinutes(5)));
  }

  @Test
  void an_alert_that_cleared_first_and_a_way_that_is_not_set_up_send_nothing() {
    bench.mailsTo(MARGINAL_RETURN, "lead@example.com");
    bench.set.set(new AlertRoute(BRAND, FORECAST_ERROR, List.of(), "C0123ABC"), ADA, Origin.WEB);
    bench.told(FORECAST_ERROR, missed(0.2));
    bench.send().send();
    assertThat(deliveries().getFirst().failure()).contains("Slack is not set up");
    bench.told(MARGINAL_RETURN, below("tv", 0.5));
    bench.told(MARGINAL_RETURN);
    bench.send().send();
    assertThat(bench.sent).isEmpty();
  }
}
