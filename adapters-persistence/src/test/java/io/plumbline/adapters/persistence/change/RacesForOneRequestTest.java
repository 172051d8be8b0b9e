package io.plumbline.adapters.persistence.change;

import static io.plumbline.domain.change.usecase.ChangeBench.ADA;
import static io.plumbline.domain.change.usecase.ChangeBench.BEA;
import static io.plumbline.domain.change.usecase.ChangeBench.BRAND;
import static io.plumbline.domain.change.usecase.ChangeBench.LEO;
import static io.plumbline.domain.change.usecase.ChangeBench.MAYA;
import static io.plumbline.domain.change.usecase.ChangeBench.MONDAY;
import static io.plumbline.domain.change.usecase.ChangeBench.ZOE;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.adapters.persistence.access.UuidV7Source;
import io.plumbline.domain.change.Wish;
import io.plumbline.domain.change.usecase.ChangeBench;
import io.plumbline.domain.change.usecase.ConfirmShipped;
import io.plumbline.domain.change.usecase.DecideChange;
import io.plumbline.domain.change.usecase.DecideChange.Answer;
import io.plumbline.domain.change.usecase.EditChange;
import io.plumbline.domain.change.usecase.RollBackChange;
import io.plumbline.domain.change.usecase.ShipChange;
import io.plumbline.domain.change.usecase.SubmitChange;
import io.plumbline.domain.change.usecase.WatchChanges;
import io.plumbline.domain.ledger.ChainVerification;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.Hash;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Verifying;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.port.Racing;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Several who want the same of one request at the same moment, on a real database: one has it, and
 * each of the others is told so; nobody sees an exception. Reliability target R2.
 */
class RacesForOneRequestTest {

  /** Each is 116 attempts: {@code -Dplumbline.races=87} makes 10,000. */
  private static final int ROUNDS = Integer.getInteger("plumbline.races", 1);

  private static final int DECISIONS = 3;
  private static final int LIVES = 4;

  /** About how long each takes here before it comes to the request, in milliseconds. */
  private static final int COMPOSING = 300;

  private static final int DECIDING = 20;
  private static final int LOOKING = 60;

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  private final ChangeBench bench =
      ChangesOnDatabase.bench(database.ports(), new UuidV7Source(InstantSource.system()));

  private final Instant wednesday = bench.clock.instant();
  private final Map<String, Integer> winners = new TreeMap<>();
  private final Random random = new Random(7);
  private int attempts;

  @Test
  void one_has_it_and_the_others_are_told() throws SQLException {
    for (int round = 0; round < ROUNDS; round++) {
      database.empty();
      at(wednesday);
      bench.furnish();
      editsAgainstApprovals();
      for (int i = 0; i < DECISIONS; i++) {
        approvalsAgainstRejections();
      }
      approvalsAgainstTheClock();
      for (int week = 0; week < LIVES; week++) {
        at(wednesday.plus(Duration.ofDays(14L * week)));
        wholeLife(MONDAY.plusWeeks(2L * week), week > 0);
      }
      assertThat(EntryForEveryState.misfits(database.asApp())).isEmpty();
      assertThat(Verifying.unsigned(bench.ledger, bench.clock).verify(BRAND).verdict())
          .isInstanceOf(ChainVerification.Verdict.Intact.class);
      if (round % 5 == 4) {
        System.out.printf("%d rounds, %d attempts, won by %s%n", round + 1, attempts, winners);
      }
    }
    System.out.printf("%d rounds, %d attempts, won by %s%n", ROUNDS, attempts, winners);
    assertThat(attempts).isEqualTo(116 * ROUNDS);
  }

  /** Starts all at once; returns how many times each outcome came, by its name. */
  private Map<String, Integer> race(List<Supplier<String>> racers) {
    Map<String, Integer> outcomes = new TreeMap<>();
    attempts += racers.size();
    Racing.threads(racers.size(), racer -> racers.get(racer).get())
        .forEach(outcome -> outcomes.merge(outcome, 1, Integer::sum));
    return outcomes;
  }

  /** Those who are quicker wait a moment, so that each side wins some of the races. */
  private Supplier<String> after(int millis, Supplier<String> racer) {
    long wait = random.nextLong(TimeUnit.MILLISECONDS.toNanos(millis));
    return () -> {
      LockSupport.parkNanos(wait);
      return racer.get();
    };
  }

  private static String name(Object outcome) {
    return outcome.getClass().getSimpleName();
  }

  private void won(String race) {
    winners.merge(race, 1, Integer::sum);
  }

  private void at(Instant instant) {
    bench.clock.advance(Duration.between(bench.clock.instant(), instant));
  }

  private void at(LocalDate day) {
    at(day.atTime(8, 0).toInstant(ZoneOffset.UTC));
  }

  /** Puts forward what was asked for first, once more; the model need not be asked again. */
  private String submitted() {
    String label = SameAgain.begun(bench, MONDAY.plusWeeks(2L * LIVES)).identity().label();
    submit(label);
    return label;
  }

  private void submit(String label) {
    assertThat(bench.submit.submit(new SubmitChange.Command(BRAND, label, MAYA, Origin.WEB)))
        .isInstanceOf(SubmitChange.Outcome.Submitted.class);
  }

  private Supplier<String> says(Answer answer, String label, Actor by) {
    Hash seen = bench.request(label).proposal().content();
    return () ->
        name(
            bench.decide.decide(
                new DecideChange.Command(
                    BRAND, label, answer, seen, "I looked at it.", false, by, Origin.REST)));
  }

  private Supplier<String> edits(String label, Wish wish) {
    return () ->
        name(bench.edit.edit(new EditChange.Command(BRAND, label, wish, MAYA, Origin.WEB)));
  }

  private int count(String label, Fact.Kind kind) {
    return (int)
        bench.ledger.newest(BRAND, Long.MAX_VALUE, Integer.MAX_VALUE).stream()
            .filter(entry -> entry.kind() == kind && entry.subject().equals(label))
            .count();
  }

  /** Whoever is second, nothing is approved that its approver did not see. */
  private void editsAgainstApprovals() {
    String label = bench.ready().identity().label();
    submit(label);
    Map<String, Integer> outcomes =
        race(
            List.of(
                after(COMPOSING, says(Answer.APPROVE, label, LEO)),
                edits(label, bench.wish(bench.eightPercent() / 2)),
                after(COMPOSING, says(Answer.APPROVE, label, ZOE)),
                after(COMPOSING, says(Answer.APPROVE, label, ADA))));
    assertThat(outcomes.keySet()).isSubsetOf("Approved", "NotOpen", "Changed", "Edited");
    assertThat(outcomes.get("Edited")).isEqualTo(1);
    assertThat(outcomes.getOrDefault("Approved", 0)).isBetween(0, 1);
    assertThat(bench.request(label).state()).isEqualTo("drafted");
    assertThat(count(label, Fact.Kind.CHANGE_APPROVED))
        .isEqualTo(outcomes.getOrDefault("Approved", 0));
    won(outcomes.containsKey("Approved") ? "approved, then edited" : "edited first");
  }

  private void approvalsAgainstRejections() {
    String label = submitted();
    Map<String, Integer> outcomes =
        race(
            List.of(
                says(Answer.REJECT, label, LEO),
                says(Answer.APPROVE, label, ZOE),
                says(Answer.REJECT, label, ADA),
                says(Answer.APPROVE, label, BEA)));
    assertThat(outcomes).containsEntry("NotOpen", 3).hasSize(2);
    assertThat(outcomes.keySet()).containsAnyOf("Approved", "Rejected");
    assertThat(bench.request(label).state())
        .isEqualTo(outcomes.containsKey("Approved") ? "approved" : "rejected");
    assertThat(count(label, Fact.Kind.CHANGE_APPROVED) + count(label, Fact.Kind.CHANGE_REJECTED))
        .isEqualTo(1);
    won(outcomes.containsKey("Approved") ? "approved, not rejected" : "rejected, not approved");
  }

  /** The time to decide ends while they decide. */
  private void approvalsAgainstTheClock() {
    String label = submitted();
    Instant late = bench.clock.instant().plus(Duration.ofHours(73));
    Supplier<String> expires =
        () -> {
          at(late);
          return "expired " + bench.expire.expire().done().size();
        };
    Map<String, Integer> outcomes =
        race(
            List.of(
                says(Answer.APPROVE, label, LEO),
                after(DECIDING, expires),
                says(Answer.APPROVE, label, ZOE),
                after(DECIDING, expires)));
    assertThat(outcomes.keySet())
        .isSubsetOf("Approved", "NotOpen", "Lapsed", "expired 0", "expired 1");
    assertThat(outcomes.getOrDefault("Approved", 0) + outcomes.getOrDefault("expired 1", 0))
        .as("%s", outcomes)
        .isEqualTo(1);
    assertThat(bench.request(label).state())
        .isEqualTo(outcomes.containsKey("Approved") ? "approved" : "expired");
    won(outcomes.containsKey("Approved") ? "approved in time" : "expired");
  }

  private void wholeLife(LocalDate monday, boolean byHand) {
    String label = submitted();
    assertThat(
            race(
                List.of(
                    says(Answer.APPROVE, label, LEO),
                    says(Answer.APPROVE, label, ZOE),
                    says(Answer.APPROVE, label, MAYA),
                    says(Answer.APPROVE, label, ADA))))
        .satisfiesAnyOf(
            // her own request: refused before it was decided, or told so after
            outcomes ->
                assertThat(outcomes)
                    .isEqualTo(Map.of("Approved", 1, "NotOpen", 2, "OwnRequest", 1)),
            outcomes -> assertThat(outcomes).isEqualTo(Map.of("Approved", 1, "NotOpen", 3)));
    assertThat(count(label, Fact.Kind.CHANGE_APPROVED)).isEqualTo(1);

    at(monday);
    assertThat(race(each(by -> ship(label, by))))
        .isEqualTo(Map.of("Shipping", 1, "NotApproved", 3));
    assertThat(bench.dispatches.of(BRAND, label)).hasSize(1);

    setByHand(label);
    assertThat(race(each(by -> settles()))).isEqualTo(Map.of("settled 1", 1, "settled 0", 3));
    assertThat(count(label, Fact.Kind.CHANGE_SHIPPED)).isEqualTo(1);
    assertThat(bench.request(label).state()).isEqualTo("watching");

    if (byHand) {
      assertThat(race(each(by -> rollBack(label, by))))
          .isEqualTo(Map.of("RollingBack", 1, "NotLive", 3));
    } else {
      bench.actuals(monday, 1, 1, 1);
      at(monday.plusDays(3));
      watchAgainstPeople(label);
    }
    assertThat(count(label, Fact.Kind.CHANGE_ROLLING_BACK)).isEqualTo(1);
    assertThat(bench.dispatches.of(BRAND, label)).hasSize(2);

    setByHand(label);
    assertThat(race(each(by -> settles()))).isEqualTo(Map.of("settled 1", 1, "settled 0", 3));
    assertThat(count(label, Fact.Kind.CHANGE_ROLLED_BACK)).isEqualTo(1);
    assertThat(bench.request(label).state()).isEqualTo("rolled back");
    assertThat(race(each(by -> rollBack(label, by)))).isEqualTo(Map.of("NotLive", 4));
  }

  private void watchAgainstPeople(String label) {
    Supplier<String> looks =
        () -> {
          List<WatchChanges.Outcome> found = bench.watch.watch();
          assertThat(found).noneMatch(WatchChanges.Outcome.Broken.class::isInstance);
          return found.isEmpty() ? "NotLive" : "watch: " + name(found.getFirst());
        };
    Map<String, Integer> outcomes =
        race(
            List.of(
                looks,
                after(LOOKING, rollBack(label, LEO)),
                looks,
                after(LOOKING, rollBack(label, ZOE))));
    assertThat(outcomes).containsEntry("NotLive", 3).hasSize(2);
    assertThat(outcomes.keySet()).containsAnyOf("RollingBack", "watch: RollingBack");
    won(outcomes.containsKey("RollingBack") ? "taken back by hand" : "taken back by the watch");
  }

  private List<Supplier<String>> each(Function<Actor, Supplier<String>> does) {
    return Arrays.asList(does.apply(LEO), does.apply(MAYA), does.apply(ZOE), does.apply(ADA));
  }

  private Supplier<String> ship(String label, Actor by) {
    return () -> name(bench.ship.ship(new ShipChange.Command(BRAND, label, by, Origin.REST)));
  }

  private Supplier<String> settles() {
    return () -> "settled " + bench.settle.settle().done().size();
  }

  private Supplier<String> rollBack(String label, Actor by) {
    return () ->
        name(
            bench.rollBack.rollBack(
                new RollBackChange.Command(BRAND, label, "It hurts.", by, Origin.REST)));
  }

  /** Says that every leg is set, and leaves it to the race to settle it. */
  private void setByHand(String label) {
    bench.dispatches.of(BRAND, label).stream()
        .map(one -> one.order().key())
        .forEach(
            order -> {
              for (int place = 0; place < 2; place++) {
                bench.confirm.confirm(
                    new ConfirmShipped.Command(
                        BRAND,
                        order,
                        place,
                        ConfirmShipped.Answer.CONFIRM,
                        "Set in the platform.",
                        null,
                        MAYA,
                        Origin.WEB));
              }
            });
  }
}
