package io.plumbline.domain.change.usecase;

import static io.plumbline.domain.change.usecase.ChangeBench.BRAND;
import static io.plumbline.domain.change.usecase.ChangeBench.FIN;
import static io.plumbline.domain.change.usecase.ChangeBench.LEO;
import static io.plumbline.domain.change.usecase.ChangeBench.MAYA;
import static io.plumbline.domain.change.usecase.ChangeBench.MONDAY;
import static io.plumbline.domain.change.usecase.ChangeBench.ZOE;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.change.StandingBudget;
import io.plumbline.domain.ledger.ChainVerification;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Verifying;
import io.plumbline.domain.shared.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The whole life of a request, whatever people, days and jobs do in whatever order, beside a small
 * model of it that knows nothing of the code. The clock is virtual; jqwik prints the seed of a
 * failure. {@code -Dplumbline.lives=N} lives so many more, of the seeds 1 to N.
 */
@Tag("sampling")
class WholeLifeTest {

  private static final int LIVES = Integer.getInteger("plumbline.lives", 20);

  /** What somebody, or time, does. */
  enum Act {
    EDIT,
    SUBMIT,
    APPROVE,
    REJECT,
    WITHDRAW,
    SHIP,
    SET_BY_HAND,
    GOOD_DAY,
    GOOD_WEEK,
    BAD_DAY,
    DAY_NOBODY_KNOWS,
    HOURS_PASS,
    ROLL_BACK,
    EXPIRE,
    CLOSE
  }

  record Deed(Act act, int who) {}

  private static final List<Actor> PEOPLE = List.of(MAYA, LEO, ZOE, FIN);

  @Provide
  Arbitrary<List<Deed>> lives() {
    Arbitrary<Act> acts =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.of(Act.EDIT, Act.REJECT, Act.WITHDRAW)),
            Tuple.of(2, Arbitraries.of(Act.HOURS_PASS, Act.ROLL_BACK, Act.EXPIRE)),
            Tuple.of(6, Arbitraries.of(Act.SUBMIT, Act.APPROVE)),
            Tuple.of(5, Arbitraries.of(Act.SHIP, Act.SET_BY_HAND, Act.CLOSE)),
            Tuple.of(
                9, Arbitraries.of(Act.GOOD_DAY, Act.GOOD_WEEK, Act.BAD_DAY, Act.DAY_NOBODY_KNOWS)));
    return Combinators.combine(acts, Arbitraries.integers().between(0, PEOPLE.size() - 1))
        .as(Deed::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(60);
  }

  /** The model: a state, who wrote it, how long it may be decided on, and how many bad days. */
  private static final class Model {
    String state = "drafted";
    final Set<Actor> authors = new HashSet<>(Set.of(MAYA));
    Instant expires = Instant.MAX;
    int bad;
    int shipped;
    int rolledBack;

    boolean open() {
      return Set.of("drafted", "submitted", "approved").contains(state);
    }
  }

  @Property(tries = 60)
  void people_days_and_jobs_do_to_it_what_the_model_says(@ForAll("lives") List<Deed> life) {
    live(life);
  }

  @Test
  void so_does_each_of_as_many_lives_as_are_asked_for() {
    Set<String> ends = new TreeSet<>();
    for (int seed = 1; seed <= LIVES; seed++) {
      Random random = new Random(seed);
      List<Deed> life =
          new ArrayList<>(
              List.of(
                  new Deed(Act.SUBMIT, 0), new Deed(Act.APPROVE, 1), new Deed(Act.HOURS_PASS, 0)));
      for (int d = 0; d < 5; d++) {
        life.add(new Deed(Act.DAY_NOBODY_KNOWS, 0));
      }
      life.add(new Deed(Act.SHIP, 2));
      life.add(new Deed(Act.SET_BY_HAND, 2));
      // some lives are cut short, so that others than the long ones are lived
      List<Deed> begun = random.nextInt(4) == 0 ? new ArrayList<>() : life;
      for (int d = 5 + random.nextInt(40); d > 0; d--) {
        Act[] acts = Act.values();
        begun.add(new Deed(acts[random.nextInt(acts.length)], random.nextInt(PEOPLE.size())));
      }
      try {
        ends.add(live(begun));
      } catch (AssertionError wrong) {
        throw new AssertionError("seed " + seed, wrong);
      }
    }
    assertThat(ends).as("ends of %s lives", LIVES).hasSizeGreaterThan(3);
  }

  private static String live(List<Deed> life) {
    ChangeBench bench = new ChangeBench();
    long cents = bench.eightPercent();
    bench.ready();
    Model model = new Model();
    List<StandingBudget> before = bench.budgets.current(BRAND);
    LocalDate[] day = {null};
    List<Deed> done = new ArrayList<>();
    for (Deed deed : life) {
      done.add(deed);
      does(bench, model, deed, cents, day);
      assertThat(bench.request("C-0001").state()).as("after %s", done).isEqualTo(model.state);
    }
    holds(bench, model, before);
    return model.state;
  }

  private static void does(
      ChangeBench bench, Model model, Deed deed, long cents, @Nullable LocalDate[] day) {
    Actor who = PEOPLE.get(deed.who());
    boolean may = who != FIN;
    LocalDate today = bench.clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    boolean sprintOver = today.isAfter(MONDAY.plusDays(13));
    switch (deed.act()) {
      case EDIT -> {
        bench.edit.edit(
            new EditChange.Command(BRAND, "C-0001", bench.wish(cents - 1), who, Origin.WEB));
        if (may && model.open()) {
          model.state = "drafted";
          model.authors.add(who);
        }
      }
      case SUBMIT -> {
        bench.submit.submit(new SubmitChange.Command(BRAND, "C-0001", who, Origin.WEB));
        if (may && model.state.equals("drafted") && !sprintOver) {
          model.state = "submitted";
          model.authors.add(who);
          model.expires = bench.clock.instant().plus(Duration.ofHours(72));
        }
      }
      case APPROVE -> {
        bench.decided("C-0001", DecideChange.Answer.APPROVE, who);
        if (may
            && model.state.equals("submitted")
            && !model.authors.contains(who)
            && bench.clock.instant().isBefore(model.expires)
            && !sprintOver) {
          model.state = "approved";
        }
      }
      case REJECT -> {
        bench.decided("C-0001", DecideChange.Answer.REJECT, who);
        if (may && model.state.equals("submitted") && !model.authors.contains(who)) {
          model.state = "rejected";
        }
      }
      case WITHDRAW -> {
        bench.withdraw.withdraw(
            new WithdrawChange.Command(BRAND, "C-0001", "No more.", who, Origin.WEB));
        if (may && model.open() && model.authors.contains(who)) {
          model.state = "withdrawn";
        }
      }
      case SHIP -> {
        bench.ship.ship(new ShipChange.Command(BRAND, "C-0001", who, Origin.WEB));
        if (may && model.state.equals("approved") && !today.isBefore(MONDAY) && !sprintOver) {
          model.state = "shipping";
        }
      }
      case SET_BY_HAND -> {
        bench.setByHand("C-0001");
        if (model.state.equals("shipping")) {
          model.state = "watching";
          model.shipped++;
          day[0] = today;
        } else if (model.state.equals("rolling back")) {
          model.state = "rolled back";
          model.rolledBack++;
        }
      }
      case GOOD_DAY, BAD_DAY, DAY_NOBODY_KNOWS -> passes(bench, model, deed.act(), today);
      case GOOD_WEEK -> {
        for (int d = 0; d < 7; d++) {
          passes(bench, model, Act.GOOD_DAY, today.plusDays(d));
        }
      }
      case HOURS_PASS -> {
        bench.clock.advance(Duration.ofHours(9));
      }
      case ROLL_BACK -> {
        bench.rollBack.rollBack(
            new RollBackChange.Command(BRAND, "C-0001", "Enough.", who, Origin.WEB));
        if (may && model.state.equals("watching")) {
          model.state = "rolling back";
        }
      }
      case EXPIRE -> {
        bench.expire.expire();
        boolean undecided =
            model.state.equals("submitted") && !bench.clock.instant().isBefore(model.expires);
        if (undecided || (model.open() && sprintOver)) {
          model.state = "expired";
        }
      }
      case CLOSE -> {
        bench.close.close(new CloseChange.Command(BRAND, "C-0001", "Learned.", who, Origin.WEB));
        boolean known =
            model.state.equals("held")
                || model.state.equals("expanded")
                || (model.state.equals("rolled back") && known(bench));
        if (may && known) {
          model.state = "closed";
        }
      }
    }
  }

  /** A day goes by to its end, its outcome comes in or not, and the watch looks. */
  private static void passes(ChangeBench bench, Model model, Act act, LocalDate today) {
    ChangeRequest request = bench.request("C-0001");
    double promised =
        request.proposal().promised().periods().stream()
            .filter(period -> period.first().equals(today))
            .findFirst()
            .map(period -> period.outcome().mean())
            .orElse(Double.NaN);
    if (act != Act.DAY_NOBODY_KNOWS) {
      bench.actuals(today, act == Act.BAD_DAY ? 0.3 * promised : promised);
    }
    bench.clock.advance(Duration.ofDays(1));
    bench.watch.watch();
    if (model.state.equals("watching")) {
      if (act == Act.BAD_DAY) {
        model.bad++;
      } else if (act == Act.GOOD_DAY) {
        model.bad = 0;
      }
      if (model.bad == 3) {
        model.state = "rolling back";
      } else if (bench.showWatch.show(BRAND, "C-0001").orElseThrow().isComplete()) {
        model.state = "expanded";
      }
    }
  }

  private static boolean known(ChangeBench bench) {
    return bench.showWatch.show(BRAND, "C-0001").orElseThrow().known() > 0;
  }

  /** What must be so at the end of every life. */
  private static void holds(ChangeBench bench, Model model, List<StandingBudget> before) {
    List<LedgerEntry> entries = bench.entries();
    assertThat(entries.stream().filter(e -> e.kind() == Fact.Kind.CHANGE_SHIPPED))
        .hasSize(model.shipped);
    assertThat(entries.stream().filter(e -> e.kind() == Fact.Kind.CHANGE_ROLLED_BACK))
        .hasSize(model.rolledBack);
    assertThat(Verifying.unsigned(bench.ledger, bench.clock).verify(BRAND).verdict())
        .isInstanceOf(ChainVerification.Verdict.Intact.class);
    boolean moved = model.shipped > model.rolledBack;
    if (moved) {
      assertThat(bench.budgets.current(BRAND)).isNotEqualTo(before);
    } else {
      assertThat(bench.budgets.current(BRAND)).isEqualTo(before);
    }
    assertThat(
            entries.stream()
                .filter(e -> e.kind() == Fact.Kind.CHANGE_APPROVED)
                .map(LedgerEntry::actor))
        .allMatch(Objects::nonNull)
        .noneMatch(FIN::equals);
  }
}
