package io.plumbline.domain.experiment.usecase;

import static io.plumbline.domain.experiment.usecase.ExperimentBench.ADA;
import static io.plumbline.domain.experiment.usecase.ExperimentBench.FIN;
import static io.plumbline.domain.experiment.usecase.ExperimentBench.LEO;
import static io.plumbline.domain.experiment.usecase.ExperimentBench.MAYA;
import static io.plumbline.domain.mix.registry.SampleRun.BRAND;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.ExperimentRule;
import io.plumbline.domain.experiment.Look;
import io.plumbline.domain.experiment.ReadoutScope;
import io.plumbline.domain.experiment.SampleTests;
import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.ledger.ChainVerification;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Verifying;
import io.plumbline.domain.shared.Actor;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The whole life of a test, whatever people and days do in whatever order, beside a small model of
 * it that knows nothing of the code. The clock is virtual; jqwik prints the seed of a failure.
 * {@code -Dplumbline.lives=N} lives so many more, of the seeds 1 to N.
 */
class WholeLifeOfATestTest {

  private static final int LIVES = Integer.getInteger("plumbline.lives", 300);

  /** What somebody, or time, does. */
  enum Act {
    EDIT_SHARP,
    EDIT_BLUNT,
    EDIT_SHORT,
    ASK_EFFECT,
    ASK_WEEKS,
    GRANT_EFFECT,
    GRANT_WEEKS,
    REGISTER,
    START,
    LOOK,
    STOP,
    READ_OUT,
    NOTE,
    DAY,
    WEEK
  }

  record Deed(Act act, int who) {}

  private static final List<Actor> PEOPLE = List.of(MAYA, LEO, ADA, FIN);
  private static final LocalDate FIRST = SampleTests.FIRST;

  @Provide
  Arbitrary<List<Deed>> lives() {
    Arbitrary<Act> acts =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.of(Act.EDIT_SHARP, Act.EDIT_BLUNT, Act.EDIT_SHORT)),
            Tuple.of(
                3,
                Arbitraries.of(Act.ASK_EFFECT, Act.ASK_WEEKS, Act.GRANT_EFFECT, Act.GRANT_WEEKS)),
            Tuple.of(5, Arbitraries.of(Act.REGISTER, Act.START, Act.READ_OUT)),
            Tuple.of(3, Arbitraries.of(Act.LOOK, Act.NOTE, Act.DAY, Act.WEEK)),
            Tuple.of(1, Arbitraries.of(Act.STOP)));
    return Combinators.combine(acts, Arbitraries.integers().between(0, PEOPLE.size() - 1))
        .as(Deed::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(50);
  }

  /** The model: a state, what the plan breaks, who asked and granted what, and what was seen. */
  private static final class Model {
    String state = "draft";
    boolean blunt;
    boolean weeks;
    final Map<ExperimentRule, Actor> asked = new HashMap<>();
    final Map<ExperimentRule, Actor> granted = new HashMap<>();
    @Nullable LocalDate seen;
    int entries = 1;

    void edited(boolean isBlunt, boolean isShort) {
      blunt = isBlunt;
      weeks = isShort;
      asked.clear();
      granted.clear();
    }

    boolean fine(LocalDate today) {
      return (!blunt || granted.containsKey(ExperimentRule.SMALLEST_EFFECT))
          && (!weeks || granted.containsKey(ExperimentRule.TWO_WEEKS))
          && !today.isAfter(FIRST);
    }
  }

  @Property(tries = 200)
  void people_and_days_do_to_it_what_the_model_says(@ForAll("lives") List<Deed> life) {
    live(life);
  }

  @Test
  void so_does_each_of_as_many_lives_as_are_asked_for() {
    Set<String> ends = new TreeSet<>();
    for (int seed = 1; seed <= LIVES; seed++) {
      // neighbouring seeds of this generator begin alike
      Random random = new Random(seed * 0x9E3779B97F4A7C15L);
      List<Deed> life = new ArrayList<>();
      if (random.nextBoolean()) {
        life.addAll(
            List.of(
                new Deed(Act.REGISTER, 1),
                new Deed(Act.WEEK, 0),
                new Deed(Act.WEEK, 0),
                new Deed(Act.START, 0)));
      }
      for (int d = random.nextInt(35); d > 0; d--) {
        Act[] acts = Act.values();
        life.add(new Deed(acts[random.nextInt(acts.length)], random.nextInt(PEOPLE.size())));
      }
      try {
        ends.add(live(life));
      } catch (AssertionError wrong) {
        throw new AssertionError("seed " + seed, wrong);
      }
    }
    assertThat(ends).as("ends of %s lives", LIVES).hasSize(5);
  }

  private static String live(List<Deed> life) {
    ExperimentBench bench = new ExperimentBench();
    bench.drafted(SampleTests.switched(14, 0.035), MAYA);
    Model model = new Model();
    List<Deed> done = new ArrayList<>();
    for (Deed deed : life) {
      done.add(deed);
      String before = model.state;
      boolean happened = does(bench, model, deed);
      model.entries += happened ? 1 : 0;
      assertThat(bench.test("EXP-0001").state()).as("after %s", done).isEqualTo(model.state);
      assertThat(bench.entries()).as("%s of what was %s", done, before).hasSize(model.entries);
    }
    holds(bench);
    return model.state;
  }

  /**
   * Whatever was lived: the chain is whole, every step has its entry, and the plan kept its hash.
   */
  private static void holds(ExperimentBench bench) {
    ExperimentHistory history = bench.book.find(BRAND, "EXP-0001").orElseThrow();
    List<LedgerEntry> entries = bench.entries();
    assertThat(Verifying.unsigned(bench.ledger, bench.clock).verify(BRAND).verdict())
        .isInstanceOf(ChainVerification.Verdict.Intact.class);
    assertThat(entries).hasSameSizeAs(history.steps());
    Set<String> registered = new HashSet<>();
    for (LedgerEntry entry : entries) {
      String hash = entry.details().get("registered_sha256");
      if (hash != null) {
        registered.add(hash);
      }
    }
    assertThat(registered).hasSizeLessThanOrEqualTo(1);
    registered.forEach(
        hash -> assertThat(history.experiment().plan().content().hex()).isEqualTo(hash));
  }

  private static boolean does(ExperimentBench bench, Model model, Deed deed) {
    Actor who = PEOPLE.get(deed.who());
    boolean may = who != FIN;
    LocalDate today = bench.today();
    return switch (deed.act()) {
      case EDIT_SHARP -> edit(bench, model, who, SampleTests.switched(14, 0.03), false, false);
      case EDIT_BLUNT -> edit(bench, model, who, SampleTests.switched(14, 0.05), true, false);
      case EDIT_SHORT -> edit(bench, model, who, SampleTests.switched(10, 0.05), true, true);
      case ASK_EFFECT -> ask(bench, model, who, ExperimentRule.SMALLEST_EFFECT);
      case ASK_WEEKS -> ask(bench, model, who, ExperimentRule.TWO_WEEKS);
      case GRANT_EFFECT -> grant(bench, model, who, ExperimentRule.SMALLEST_EFFECT);
      case GRANT_WEEKS -> grant(bench, model, who, ExperimentRule.TWO_WEEKS);
      case REGISTER -> {
        bench.registered("EXP-0001", who);
        boolean can =
            may
                && model.state.equals("draft")
                && model.fine(today)
                && !model.granted.containsValue(who);
        model.state = can ? "registered" : model.state;
        yield can;
      }
      case START -> {
        bench.start.start(new StartExperiment.Command(BRAND, "EXP-0001", FIRST, who, Origin.WEB));
        boolean can = may && model.state.equals("registered") && !today.isBefore(FIRST);
        model.state = can ? "running" : model.state;
        yield can;
      }
      case LOOK -> {
        LocalDate through = today.minusDays(1);
        bench.look.look(
            new LookAtExperiment.Command(
                BRAND,
                "EXP-0001",
                through,
                -900,
                300,
                -1600,
                -200,
                Look.Verdict.CONTINUE,
                "",
                who,
                Origin.WEB));
        boolean can = may && model.state.equals("running") && !through.isBefore(FIRST);
        model.seen = can ? through : model.seen;
        yield can;
      }
      case STOP -> {
        bench.stop.stop(new StopExperiment.Command(BRAND, "EXP-0001", "No more.", who, Origin.WEB));
        boolean can = may && Set.of("draft", "registered", "running").contains(model.state);
        model.state = can ? "stopped" : model.state;
        yield can;
      }
      case READ_OUT -> {
        TestPlan plan = bench.test("EXP-0001").plan();
        bench.readOut.readOut(
            new ReadOutExperiment.Command(
                BRAND,
                "EXP-0001",
                SampleTests.result(),
                ReadoutScope.asPlanned(plan, "batch 7"),
                who,
                Origin.WEB));
        boolean can = may && model.state.equals("running") && !today.isBefore(plan.last());
        model.state = can ? "read out" : model.state;
        yield can;
      }
      case NOTE -> {
        bench.note.note(
            new NoteLesson.Command(BRAND, "EXP-0001", "It works.", "More of it.", who, Origin.WEB));
        yield may && Set.of("read out", "stopped").contains(model.state);
      }
      case DAY -> {
        bench.clock.advance(Duration.ofDays(1));
        yield false;
      }
      case WEEK -> {
        bench.clock.advance(Duration.ofDays(7));
        yield false;
      }
    };
  }

  private static boolean edit(
      ExperimentBench bench, Model model, Actor who, TestPlan plan, boolean blunt, boolean weeks) {
    bench.edit.edit(new EditExperiment.Command(BRAND, "EXP-0001", plan, who, Origin.WEB));
    if (who == FIN || !model.state.equals("draft")) {
      return false;
    }
    model.edited(blunt, weeks);
    return true;
  }

  private static boolean ask(ExperimentBench bench, Model model, Actor who, ExperimentRule rule) {
    bench.waive.waive(
        new WaiveExperimentRule.Command(BRAND, "EXP-0001", rule, "Small.", who, Origin.WEB));
    if (who == FIN || !model.state.equals("draft")) {
      return false;
    }
    model.asked.put(rule, who);
    return true;
  }

  private static boolean grant(ExperimentBench bench, Model model, Actor who, ExperimentRule rule) {
    bench.waive.waive(
        new WaiveExperimentRule.Command(BRAND, "EXP-0001", rule, null, who, Origin.WEB));
    Actor asked = model.asked.get(rule);
    if (who == FIN || !model.state.equals("draft") || asked == null || asked.equals(who)) {
      return false;
    }
    model.asked.remove(rule);
    model.granted.put(rule, who);
    return true;
  }
}
