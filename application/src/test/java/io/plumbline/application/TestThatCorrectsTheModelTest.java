package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.experiment.DesignPower;
import io.plumbline.domain.experiment.EvidenceGrade;
import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentKind;
import io.plumbline.domain.experiment.Look;
import io.plumbline.domain.experiment.LookSchedule;
import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.experiment.port.Experiments;
import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.experiment.readout.GeoReadout;
import io.plumbline.domain.experiment.usecase.ComputeReadout;
import io.plumbline.domain.experiment.usecase.DraftExperiment;
import io.plumbline.domain.experiment.usecase.ExperimentBook;
import io.plumbline.domain.experiment.usecase.ReadOutExperiment;
import io.plumbline.domain.experiment.usecase.RegisterExperiment;
import io.plumbline.domain.experiment.usecase.StartExperiment;
import io.plumbline.domain.experiment.usecase.TakeLook;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.mix.usecase.RequestFit;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Geo;
import io.plumbline.domain.shared.Probability;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The whole loop on a database: a model that is wrong about a channel, a test of that channel, and
 * the model that is held to it. The days pass on a clock of the test's own; everything else is what
 * runs when somebody serves it.
 */
class TestThatCorrectsTheModelTest {

  private static final int HISTORY = 60;
  private static final int WEEKS = 4;
  private static final int AFTER = 5;

  private static final LocalDate BEGIN =
      LocalDate.now(ZoneOffset.UTC)
          .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
          .minusWeeks(WEEKS + AFTER);
  private static final MarketsWithAKnownReturn MARKETS =
      new MarketsWithAKnownReturn(BEGIN.minusWeeks(HISTORY));
  private static final BrandId BRAND = new BrandId("markets-brand");
  private static final String PATH = "/brands/" + BRAND;
  private static final ChannelId TV = new ChannelId("TV");
  private static final Actor LEAD = Actor.human("lead");

  private final StartedApplication application = StartedApplication.get();
  private final Rest lead = Rest.as("lead");
  private final Rest auditor = Rest.as("auditor");
  private final AtomicReference<Instant> now = new AtomicReference<>(noon(BEGIN.minusDays(3)));
  private final ExperimentBook book =
      new ExperimentBook(
          application.bean(Experiments.class),
          application.bean(Ledger.class),
          application.bean(RolesNow.class),
          application.bean(IdSource.class),
          application.bean(Transaction.class),
          now::get);
  private final TakeLook look = new TakeLook(book, application.bean(Batches.class));

  private static Instant noon(LocalDate day) {
    return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
  }

  @Test
  void a_test_of_a_channel_the_model_is_wrong_about_moves_its_return_toward_the_truth() {
    fitted();
    double off = error(latest("roi"));
    assertThat(off).as("the model alone is wrong").isGreaterThan(0.4);

    TestPlan plan = designed();
    Set<String> dark = plan.treated().stream().map(Geo::value).collect(Collectors.toSet());
    registered(plan);
    now.set(noon(BEGIN));
    started();

    imported("week-1", HISTORY, HISTORY + 1, dark);
    now.set(noon(BEGIN.plusDays(7)));
    assertThat(look.take(BRAND, "EXP-0001", Actor.SYSTEM, Origin.JOB))
        .isInstanceOfSatisfying(
            TakeLook.Outcome.Taken.class,
            taken ->
                assertThat(taken.looks())
                    .singleElement()
                    .extracting(Look::verdict)
                    .isEqualTo(Look.Verdict.SIGNIFICANT));

    imported("rest", HISTORY + 1, HISTORY + WEEKS + AFTER, dark);
    now.set(noon(BEGIN.plusWeeks(WEEKS + AFTER)));
    double found = readOut();
    assertThat(Math.abs(found - MarketsWithAKnownReturn.TRUE_RETURN))
        .as("the test finds %s", found)
        .isLessThan(0.25);

    refitted();
    JsonNode point = fit().at("/calibration/0");
    assertThat(point.at("/label").asString()).as(fit().toString()).startsWith("TV " + BEGIN);
    JsonNode before = point.at("/channels/0/roi_before");
    JsonNode after = point.at("/channels/0/roi_after");
    assertThat(error(before)).as("without the test: %s", before).isGreaterThan(0.4);
    assertThat(error(after)).as("%s to %s", before, after).isLessThan(0.8 * error(before));
    assertThat(error(after)).isLessThan(off);
    assertThat(width(after)).as("%s to %s", before, after).isLessThan(width(before));
    onRecord(before, after);
  }

  private void fitted() {
    Rest.as("admin").json("POST", "/brands", "{\"name\":\"Markets brand\",\"currency\":\"USD\"}");
    lead.send("PUT", PATH + "/specification", "text/yaml", MarketsWithAKnownReturn.SPEC, Map.of());
    imported("history", 0, HISTORY, Set.of());
    lead.finished(lead.json("POST", PATH + "/fits", SmallBrand.QUICK_FIT));
  }

  private void imported(String file, int from, int to, Set<String> dark) {
    JsonNode job =
        lead.finished(
            lead.send(
                "POST",
                PATH + "/imports?file=" + file + ".csv",
                "text/csv",
                MARKETS.csv(from, to, dark, HISTORY, HISTORY + WEEKS),
                Map.of()));
    assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("SUCCEEDED");
  }

  private TestPlan designed() {
    JsonNode answer =
        lead.json(
                "POST",
                PATH + "/experiments/designs",
                """
                {"channel": "TV", "kpi": "revenue", "days": [%d], "treated_share": [0.2, 0.5],
                 "seed": 7}
                """
                    .formatted(7 * WEEKS))
            .json();
    assertThat(answer.get("feasible").asBoolean()).as(answer.toString()).isTrue();
    JsonNode first = answer.at("/candidates/0");
    assertThat(first.get("days").asInt()).isEqualTo(7 * WEEKS);
    double mde = first.at("/scored/mde").asDouble();
    assertThat(mde).isLessThan(0.04);
    return new TestPlan(
        "Television brings what the model says.",
        TV,
        null,
        null,
        ExperimentKind.GEO_HOLDOUT,
        geos(first.get("markets")),
        geos(first.get("controls")),
        BEGIN,
        BEGIN.plusDays(7L * WEEKS - 1),
        7,
        Math.round(100 * first.get("expected_cost").asDouble()),
        "revenue",
        new Probability(0.05),
        Alternative.TWO_SIDED,
        new LookSchedule(LookSchedule.Control.ALPHA_SPENDING, List.of(7, 14, 21, 28)),
        new DesignPower(mde, new Probability(0.8)),
        List.of(),
        null,
        EvidenceGrade.MATCHED);
  }

  private static List<Geo> geos(JsonNode names) {
    return StreamSupport.stream(names.spliterator(), false)
        .map(JsonNode::asString)
        .map(Geo::new)
        .toList();
  }

  private void registered(TestPlan plan) {
    new DraftExperiment(book)
        .draft(new DraftExperiment.Command(BRAND, null, plan, null, LEAD, Origin.WEB));
    assertThat(
            new RegisterExperiment(book)
                .register(
                    new RegisterExperiment.Command(
                        BRAND, "EXP-0001", plan.content(), LEAD, Origin.WEB)))
        .isInstanceOf(RegisterExperiment.Outcome.Registered.class);
  }

  private void started() {
    assertThat(
            new StartExperiment(book)
                .start(new StartExperiment.Command(BRAND, "EXP-0001", BEGIN, LEAD, Origin.WEB)))
        .isInstanceOf(StartExperiment.Outcome.Started.class);
  }

  /** Reads it out as it stands in the data, and returns what a unit of money brought. */
  private double readOut() {
    var computed =
        (ComputeReadout.Outcome.Computed)
            new ComputeReadout(book, application.bean(Batches.class), new GeoReadout(List.of()))
                .compute(BRAND, "EXP-0001", null);
    assertThat(computed.readout().effect().significant(0.05)).isTrue();
    assertThat(
            new ReadOutExperiment(book, application.bean(RequestFit.class))
                .readOut(
                    new ReadOutExperiment.Command(
                        BRAND, "EXP-0001", computed.result(), computed.scope(), LEAD, Origin.WEB)))
        .isInstanceOfSatisfying(
            ReadOutExperiment.Outcome.ReadOut.class,
            done -> {
              assertThat(done.refit()).isEqualTo(ReadOutExperiment.Refit.QUEUED);
              assertThat(done.departures())
                  .as("what is not spent follows demand, as spend does")
                  .allMatch(one -> one.startsWith("Spend:"));
            });
    return computed.result().estimate() / computed.result().spendChange();
  }

  /** Waits for the fit that nobody asked for by hand. */
  private void refitted() {
    JsonNode newest = lead.get(PATH + "/jobs?limit=1").json().get(0);
    JsonNode job = lead.finishedAt(PATH + "/jobs/" + newest.get("id").asString());
    assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("SUCCEEDED");
  }

  private void onRecord(JsonNode before, JsonNode after) {
    Set<String> kinds = new HashSet<>();
    JsonNode entries = auditor.get(PATH + "/ledger?limit=100").json();
    StreamSupport.stream(entries.spliterator(), false)
        .forEach(entry -> kinds.add(entry.get("kind").asString()));
    assertThat(kinds)
        .contains(
            "EXPERIMENT_REGISTERED",
            "EXPERIMENT_LOOKED",
            "EXPERIMENT_READ_OUT",
            "MODEL_REFIT_QUEUED",
            "CALIBRATION_POINT");
    JsonNode point =
        StreamSupport.stream(entries.spliterator(), false)
            .filter(entry -> entry.get("kind").asString().equals("CALIBRATION_POINT"))
            .findFirst()
            .orElseThrow();
    assertThat(point.at("/details/roi_before TV mean").asDouble())
        .isEqualTo(before.get("mean").asDouble());
    assertThat(point.at("/details/roi_after TV mean").asDouble())
        .isEqualTo(after.get("mean").asDouble());
    assertThat(auditor.get(PATH + "/ledger/verification").json().get("intact").asBoolean())
        .isTrue();
    assertThat(book.find(BRAND, "EXP-0001").orElseThrow().experiment())
        .isInstanceOf(Experiment.ReadOut.class);
  }

  private JsonNode fit() {
    JsonNode latest = auditor.get(PATH + "/fits/latest").json();
    return latest.has("fit") ? latest.get("fit") : latest;
  }

  private JsonNode latest(String field) {
    return StreamSupport.stream(fit().get("channels").spliterator(), false)
        .filter(channel -> channel.get("name").asString().equals("TV"))
        .findFirst()
        .orElseThrow()
        .get(field);
  }

  private static double error(JsonNode roi) {
    return Math.abs(roi.get("mean").asDouble() - MarketsWithAKnownReturn.TRUE_RETURN);
  }

  private static double width(JsonNode estimate) {
    return estimate.get("p95").asDouble() - estimate.get("p5").asDouble();
  }
}
