package io.plumbline.domain.experiment;

import io.plumbline.domain.access.port.SampleBrands;
import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Geo;
import io.plumbline.domain.shared.Probability;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tests made up for tests. */
public final class SampleTests {

  public static final Actor MAYA = Actor.human("maya");
  public static final Actor LEO = Actor.human("leo");
  public static final Actor ADA = Actor.human("ada");

  public static final Instant AT = Instant.parse("2026-11-22T05:00:00.123456Z");
  public static final LocalDate FIRST = LocalDate.of(2026, 11, 30);
  public static final ChannelId TV = new ChannelId("tv");

  private SampleTests() {}

  /** A two-week geo holdout of television that can be registered. */
  public static TestPlan plan() {
    return plan(FIRST, 14, 0.035);
  }

  public static TestPlan plan(LocalDate first, int days, double smallestEffect) {
    return plan(TV, first, days, smallestEffect);
  }

  public static TestPlan plan(ChannelId channel, LocalDate first, int days, double smallest) {
    return new TestPlan(
        "Television brings \"a tenth\" of revenue;\nwithout it, it falls.",
        channel,
        null,
        null,
        ExperimentKind.GEO_HOLDOUT,
        List.of(new Geo("north"), new Geo("east")),
        List.of(new Geo("south"), new Geo("west")),
        first,
        first.plusDays(days - 1L),
        7,
        -120_000,
        "revenue",
        new Probability(0.05),
        Alternative.TWO_SIDED,
        new LookSchedule(LookSchedule.Control.ALPHA_SPENDING, List.of(Math.max(1, days / 2), days)),
        new DesignPower(smallest, new Probability(0.8)),
        List.of(new Precondition("Bids stay as they are.", true)),
        -0.05,
        EvidenceGrade.MATCHED);
  }

  /** A switchback of the same days: its looks are made elsewhere. */
  public static TestPlan switched(int days, double smallest) {
    TestPlan like = plan(FIRST, days, smallest);
    return new TestPlan(
        like.hypothesis(),
        like.channel(),
        null,
        null,
        ExperimentKind.SWITCHBACK,
        List.of(),
        List.of(),
        like.first(),
        like.last(),
        like.cooldownDays(),
        like.spendChange(),
        like.kpi(),
        like.alpha(),
        like.alternative(),
        like.looks(),
        like.design(),
        like.preconditions(),
        like.expectedLift(),
        like.grade());
  }

  /** The same with a line item or a creative, another kind, and nothing worked out. */
  static TestPlan other() {
    return new TestPlan(
        "A pause shows what prospecting brings.",
        TV,
        "prospecting",
        "video",
        ExperimentKind.TIME_HOLDOUT,
        List.of(),
        List.of(),
        FIRST,
        FIRST.plusDays(20),
        0,
        0,
        "conversions",
        new Probability(0.1),
        Alternative.LESS,
        new LookSchedule(LookSchedule.Control.SEQUENCE, List.of()),
        null,
        List.of(new Precondition("Nothing else is launched.", false)),
        null,
        EvidenceGrade.REPORTED);
  }

  public static ExperimentHistory begun(BrandId brand, int number, @Nullable String occasion) {
    return begun(brand, number, occasion, plan());
  }

  public static ExperimentHistory begun(
      BrandId brand, int number, @Nullable String occasion, TestPlan plan) {
    return ExperimentHistory.begun(
        new ExperimentIdentity(
            new UUID(brand.value().hashCode(), number), brand, number, MAYA, AT, occasion),
        plan);
  }

  public static ExperimentHistory begun(int number) {
    return begun(SampleBrands.HARBOUR.id(), number, null);
  }

  public static Look look(LocalDate through, int day, boolean planned, Look.Verdict verdict) {
    return new Look(through, day, planned, -900, 300, -1600, -200, verdict, "Half-way.", null);
  }

  public static ExperimentResult result() {
    return new ExperimentResult(
        -2400,
        600,
        -3600,
        -1200,
        new Probability(0.95),
        0.0004,
        -0.06,
        -1180,
        "augmented synthetic control",
        "pre-period fit: 0.99");
  }

  /** Each event that leads to the next, through every kind of them but a stop. */
  public static List<ExperimentEvent> everything() {
    TestPlan plan = plan(FIRST, 14, 0.06);
    return List.of(
        new ExperimentEvent.Edited(other()),
        new ExperimentEvent.Edited(plan),
        new ExperimentEvent.WaiverAsked(ExperimentRule.SMALLEST_EFFECT, "The market is small."),
        new ExperimentEvent.Waived(ExperimentRule.SMALLEST_EFFECT),
        new ExperimentEvent.Registered(plan.content()),
        new ExperimentEvent.Started(FIRST),
        new ExperimentEvent.Looked(look(FIRST.plusDays(6), 7, true, Look.Verdict.CONTINUE)),
        new ExperimentEvent.Looked(look(FIRST.plusDays(8), 9, false, Look.Verdict.SIGNIFICANT)),
        new ExperimentEvent.ReadOut(
            result(), ReadoutScope.asPlanned(plan, "batch 7"), List.of("1 look was not planned.")),
        new ExperimentEvent.Learned("Television works in small markets.", "Test the large ones."));
  }

  /** The lives that end by a stop, one from each state, and what each taught. */
  public static List<List<ExperimentEvent>> stops() {
    List<List<ExperimentEvent>> stops = new ArrayList<>();
    for (int count : new int[] {0, 5, 8}) {
      List<ExperimentEvent> events = new ArrayList<>(everything().subList(0, count));
      events.add(new ExperimentEvent.Stopped("The budget is needed."));
      events.add(new ExperimentEvent.Learned("Ask for the budget first.", ""));
      stops.add(events);
    }
    return stops;
  }

  /** Who does what in the samples: two people where two are needed. */
  public static Actor by(ExperimentEvent event) {
    return event instanceof ExperimentEvent.Waived ? ADA : LEO;
  }

  public static ExperimentHistory lived(ExperimentHistory begun, List<ExperimentEvent> events) {
    ExperimentHistory history = begun;
    for (ExperimentEvent event : events) {
      history = history.with(event, by(event), AT);
    }
    return history;
  }
}
