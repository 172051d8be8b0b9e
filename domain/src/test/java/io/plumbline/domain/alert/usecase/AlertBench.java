package io.plumbline.domain.alert.usecase;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.InMemoryBrands;
import io.plumbline.domain.access.port.InMemoryUsers;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.alert.Alert;
import io.plumbline.domain.alert.AlertAnswer;
import io.plumbline.domain.alert.AlertMessage;
import io.plumbline.domain.alert.AlertRoute;
import io.plumbline.domain.alert.AlertRule;
import io.plumbline.domain.alert.Condition;
import io.plumbline.domain.alert.MailAddress;
import io.plumbline.domain.alert.RuleReading;
import io.plumbline.domain.alert.Sending;
import io.plumbline.domain.alert.port.AlertChannel;
import io.plumbline.domain.alert.port.InMemoryAlertDeliveries;
import io.plumbline.domain.alert.port.InMemoryAlertRoutes;
import io.plumbline.domain.alert.port.InMemoryAlerts;
import io.plumbline.domain.job.port.InMemoryJobQueue;
import io.plumbline.domain.job.port.InMemoryJobs;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.InMemoryLedger;
import io.plumbline.domain.mix.port.InMemoryFitRequests;
import io.plumbline.domain.mix.port.InMemoryMixModelSpecs;
import io.plumbline.domain.mix.usecase.RequestFit;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.CountingIds;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import io.plumbline.domain.shared.port.SettableClock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A brand in memory whose rules say what a test tells them to. */
final class AlertBench {

  static final BrandId BRAND = HARBOUR.id();
  static final Actor ADA = Actor.human("ada");
  static final Actor LEO = Actor.human("leo");
  static final Actor FIN = Actor.human("fin");

  final InMemoryTransaction transaction = new InMemoryTransaction();
  final SettableClock clock = SettableClock.inNovember();
  final CountingIds ids = new CountingIds();
  final InMemoryUsers users = new InMemoryUsers(transaction);
  final InMemoryBrands brands = new InMemoryBrands(transaction);
  final InMemoryLedger ledger = new InMemoryLedger(transaction, clock);
  final InMemoryAlerts alerts = new InMemoryAlerts(transaction);
  final InMemoryAlertRoutes routes = new InMemoryAlertRoutes(transaction);
  final InMemoryAlertDeliveries deliveries = new InMemoryAlertDeliveries(transaction, alerts);
  final InMemoryJobs jobs = new InMemoryJobs(transaction);
  final InMemoryMixModelSpecs specs = new InMemoryMixModelSpecs(transaction);
  final RolesNow roles = new RolesNow(users);
  final AlertBook book = new AlertBook(alerts, ledger, ids, transaction, clock);
  final Map<AlertRule, RuleReading> said = new EnumMap<>(AlertRule.class);
  final List<AlertMessage> sent = new ArrayList<>();

  /** What comes of the next messages; once there is none left they are sent. */
  final Deque<Sending> answers = new ArrayDeque<>();

  final Recalibration recalibration =
      new Recalibration(
          new RequestFit(
              specs,
              new InMemoryFitRequests(transaction),
              jobs,
              new InMemoryJobQueue(transaction),
              ids,
              transaction,
              clock),
          jobs);
  final WatchForAlerts watch =
      new WatchForAlerts(
          brands,
          (brand, rule) -> said.getOrDefault(rule, new RuleReading.Judged(rule, List.of())),
          book,
          routes,
          deliveries,
          recalibration);
  final AcknowledgeAlert acknowledge = new AcknowledgeAlert(book, roles);
  final SnoozeAlert snooze = new SnoozeAlert(book, roles);
  final ShowAlerts show = new ShowAlerts(alerts, deliveries, clock);
  final SetAlertRoute set = new SetAlertRoute(routes, book, roles);

  AlertBench() {
    brands.add(HARBOUR);
    has(ADA, Role.ADMIN);
    has(LEO, Role.MARKETING_LEAD);
    has(FIN, Role.FINANCE_AUDITOR);
  }

  private void has(Actor person, Role role) {
    users.add(new User(ids.next(), person.name(), person.name(), role, true), "hash");
  }

  /** Has a rule say that these conditions hold, and the job run. */
  List<WatchForAlerts.Outcome> told(AlertRule rule, Condition... conditions) {
    said.put(rule, new RuleReading.Judged(rule, List.of(conditions)));
    return watch.watch();
  }

  AlertAnswer acknowledged(String label, Actor by) {
    return acknowledge.acknowledge(
        new AcknowledgeAlert.Command(BRAND, label, " Paused. ", by, Origin.WEB));
  }

  void mailsTo(AlertRule rule, String... addresses) {
    set.set(
        new AlertRoute(
            BRAND, rule, List.of(addresses).stream().map(MailAddress::new).toList(), null),
        ADA,
        Origin.WEB);
  }

  private AlertChannel mail() {
    return new AlertChannel() {
      @Override
      public AlertRoute.Way way() {
        return AlertRoute.Way.EMAIL;
      }

      @Override
      public boolean ready() {
        return true;
      }

      @Override
      public Sending send(AlertMessage message) {
        sent.add(message);
        Sending next = answers.poll();
        return next == null ? new Sending.Sent() : next;
      }
    };
  }

  SendAlerts send() {
    return new SendAlerts(deliveries, alerts, brands, List.of(mail()), transaction, clock);
  }

  List<Alert> standing() {
    return alerts.standing(BRAND);
  }

  List<LedgerEntry> entries() {
    return ledger.newest(BRAND, Long.MAX_VALUE, 100).reversed();
  }

  List<Fact.Kind> facts() {
    return entries().stream().map(LedgerEntry::kind).toList();
  }
}
