package io.plumbline.adapters.web.preview;

import static io.plumbline.adapters.web.preview.World.HARBOUR;
import static io.plumbline.adapters.web.preview.World.SEASIDE;

import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.experiment.DesignPower;
import io.plumbline.domain.experiment.EvidenceGrade;
import io.plumbline.domain.experiment.ExperimentEvent;
import io.plumbline.domain.experiment.ExperimentFact;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.ExperimentIdentity;
import io.plumbline.domain.experiment.ExperimentKind;
import io.plumbline.domain.experiment.ExperimentResult;
import io.plumbline.domain.experiment.Look;
import io.plumbline.domain.experiment.LookSchedule;
import io.plumbline.domain.experiment.Precondition;
import io.plumbline.domain.experiment.ReadoutScope;
import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.experiment.design.MarketSelection;
import io.plumbline.domain.experiment.port.InMemoryExperiments;
import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.experiment.readout.AutomaticMethod;
import io.plumbline.domain.experiment.readout.GeoReadout;
import io.plumbline.domain.experiment.usecase.CheckContamination;
import io.plumbline.domain.experiment.usecase.ComputeReadout;
import io.plumbline.domain.experiment.usecase.ExperimentBook;
import io.plumbline.domain.experiment.usecase.ListExperiments;
import io.plumbline.domain.experiment.usecase.PreviewDesign;
import io.plumbline.domain.experiment.usecase.TakeLook;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Geo;
import io.plumbline.domain.shared.Probability;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * Tests of Harbour Retail, one in each state, and one of Seaside Outlets that its model is held to.
 */
final class MadeUpTests {

  private static final Actor LEAD = Actor.human("lead");
  private static final Actor ADMIN = Actor.human("admin");
  private static final double SMALLEST = 0.034;

  private final World world;
  final InMemoryExperiments experiments;

  MadeUpTests(World world) {
    this.world = world;
    experiments = new InMemoryExperiments(world.transaction);
  }

  /** Adds the use cases that others are made of; the others have one constructor each. */
  TableInstances useCases(TableInstances table) {
    ExperimentBook book =
        new ExperimentBook(
            experiments,
            world.ledger,
            new RolesNow(world.people),
            world::id,
            world.transaction,
            world.clock);
    return table
        .with(TakeLook.class, new TakeLook(book, world.batches))
        .with(CheckContamination.class, new CheckContamination(book, world.batches))
        .with(ListExperiments.class, new ListExperiments(experiments))
        .with(ExperimentBook.class, book)
        .with(
            ComputeReadout.class,
            new ComputeReadout(book, world.batches, new GeoReadout(List.of())))
        .with(
            PreviewDesign.class,
            new PreviewDesign(
                world.batches,
                new ShowChampion(world.runs, world.promotions),
                new MarketSelection(new AutomaticMethod())));
  }

  /** Makes it all happen. */
  void happen() {
    readOut();
    stopped();
    running();
    ExperimentHistory coming = begin(HARBOUR, plan("Digital video", monday(2), 28, SMALLEST));
    then(coming, new ExperimentEvent.Registered(coming.experiment().plan().content()), LEAD);
    begin(HARBOUR, plan("Direct mail", monday(3), 14, 0.06));
    heldTo();
  }

  private void readOut() {
    ExperimentHistory test = started(HARBOUR, plan("Search", monday(-9), 21, SMALLEST));
    MadeUpMarkets.of(world, test.experiment().plan());
    test =
        then(
            test,
            looked(test, 21, true, -64_000, 13_500, 2.2, Look.Verdict.SIGNIFICANT, "As planned."),
            LEAD);
    test =
        then(
            test,
            new ExperimentEvent.ReadOut(
                new ExperimentResult(
                    -61_400,
                    13_900,
                    -89_100,
                    -33_700,
                    new Probability(0.95),
                    0.0004,
                    -0.061,
                    -24_800,
                    "augmented synthetic control",
                    """
                Pre-period fit: scaled L2 0.16, below 0.5: the counterfactual follows the markets.
                Pre-trend: slope 0.1% a week (p = 0.62): none to be seen.
                Placebo in time: 3 of 60 windows found an effect, 5.0%: as often as it should.
                Outlier days: 2026-09-28 lies 4.1 deviations out: read out without it, it is -5.8%."""),
                ReadoutScope.asPlanned(
                    test.experiment().plan(), "batch harbour-retail-2026-10.csv"),
                List.of("Spend: a change of -24,000.00 was registered, it was -24,800.00.")),
            LEAD);
    then(
        test,
        new ExperimentEvent.Learned(
            "Search brings what we said, and nothing of it after the first week.",
            "The next test of Search is two weeks long."),
        LEAD);
  }

  private void stopped() {
    ExperimentHistory test = started(HARBOUR, plan("TV", monday(-20), 28, SMALLEST));
    then(
        test,
        new ExperimentEvent.Stopped("A competitor opened in two of the treated markets."),
        ADMIN);
  }

  private void running() {
    ExperimentHistory test = started(HARBOUR, plan("Social", monday(-2), 28, SMALLEST));
    test =
        then(
            test,
            looked(test, 5, false, -9_000, 14_200, 2.6, Look.Verdict.CONTINUE, "Only a glance."),
            ADMIN);
    test =
        then(
            test,
            looked(test, 7, true, -12_400, 9_900, 3.35, Look.Verdict.CONTINUE, "As planned."),
            LEAD);
    then(
        test,
        looked(test, 13, true, -21_900, 8_300, 2.53, Look.Verdict.SIGNIFICANT, "As planned."),
        LEAD);
  }

  /** One that the model of Seaside Outlets knows. */
  private void heldTo() {
    LocalDate first = LocalDate.of(2026, 9, 21);
    TestPlan like = plan("Digital video", first, 28, SMALLEST);
    TestPlan plan =
        new TestPlan(
            like.hypothesis(),
            like.channel(),
            null,
            null,
            ExperimentKind.SWITCHBACK,
            List.of(),
            List.of(),
            first,
            like.last(),
            7,
            -18_000_000,
            "revenue",
            new Probability(0.1),
            Alternative.TWO_SIDED,
            LookSchedule.atTheEnd(28),
            like.design(),
            List.of(),
            null,
            EvidenceGrade.RANDOMISED);
    ExperimentHistory test = started(SEASIDE, plan);
    then(
        test,
        new ExperimentEvent.ReadOut(
            new ExperimentResult(
                -300_000,
                60_000,
                -398_700,
                -201_300,
                new Probability(0.9),
                0.0001,
                -0.031,
                -180_000,
                "switchback, cell means",
                "Carry-over: with one more day left out it is -2.9%."),
            ReadoutScope.asPlanned(plan, "batch seaside-2026-11.csv"),
            List.of()),
        LEAD);
  }

  private static ExperimentEvent.Looked looked(
      ExperimentHistory test,
      int day,
      boolean planned,
      double estimate,
      double error,
      double boundary,
      Look.Verdict verdict,
      String note) {
    return new ExperimentEvent.Looked(
        new Look(
            test.experiment().plan().first().plusDays(day - 1L),
            day,
            planned,
            estimate,
            error,
            estimate - boundary * error,
            estimate + boundary * error,
            verdict,
            note,
            null));
  }

  private ExperimentHistory started(BrandId brand, TestPlan plan) {
    ExperimentHistory test = begin(brand, plan);
    test = then(test, new ExperimentEvent.Registered(plan.content()), LEAD);
    return then(test, new ExperimentEvent.Started(plan.first()), LEAD);
  }

  private ExperimentHistory begin(BrandId brand, TestPlan plan) {
    ExperimentHistory begun =
        ExperimentHistory.begun(
            new ExperimentIdentity(
                world.id(), brand, experiments.nextNumber(brand), LEAD, before(plan), null),
            plan);
    add(begun);
    return begun;
  }

  /** What happens before a test begins happens then; the rest is stamped at its end. */
  private ExperimentHistory then(ExperimentHistory test, ExperimentEvent event, Actor by) {
    TestPlan plan = test.experiment().plan();
    Instant at =
        event instanceof ExperimentEvent.Registered
            ? before(plan).plusSeconds(7200)
            : event instanceof ExperimentEvent.Looked(var look)
                ? noon(look.through().plusDays(1))
                : event instanceof ExperimentEvent.ReadOut
                        || event instanceof ExperimentEvent.Learned
                    ? noon(plan.counted().plusDays(1))
                    : noon(plan.first());
    ExperimentHistory more = test.with(event, by, at);
    add(more);
    return more;
  }

  private Instant before(TestPlan plan) {
    Instant ahead = noon(plan.first().minusDays(10));
    return ahead.isAfter(world.now()) ? world.now().minusSeconds(86_400) : ahead;
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
  }

  private void add(ExperimentHistory history) {
    experiments.add(
        history,
        world.ledger.append(
            history.identity().brand(),
            new ExperimentFact(history),
            history.last().by(),
            Origin.WEB,
            world.id()));
  }

  private LocalDate monday(int weeks) {
    return LocalDate.ofInstant(world.now(), ZoneOffset.UTC)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        .plusWeeks(weeks);
  }

  private static TestPlan plan(String channel, LocalDate first, int days, double smallest) {
    return new TestPlan(
        "The model says that %s brings 9.1 %% of the outcome: where it is held out, the outcome falls."
            .formatted(channel),
        new ChannelId(channel),
        null,
        null,
        ExperimentKind.GEO_HOLDOUT,
        List.of(new Geo("Dayton"), new Geo("Toledo")),
        List.of(new Geo("Columbus"), new Geo("Milwaukee"), new Geo("Raleigh"), new Geo("Tucson")),
        first,
        first.plusDays(days - 1L),
        7,
        -2_400_000,
        "revenue",
        new Probability(0.05),
        Alternative.TWO_SIDED,
        days == 28
            ? new LookSchedule(LookSchedule.Control.ALPHA_SPENDING, List.of(7, 13, 28))
            : LookSchedule.atTheEnd(days),
        new DesignPower(smallest, new Probability(0.82)),
        List.of(
            new Precondition("Creatives and bids of the channel stay as they are.", true),
            new Precondition("Tracking and reporting work in every market.", true)),
        -0.05,
        EvidenceGrade.MATCHED);
  }
}
