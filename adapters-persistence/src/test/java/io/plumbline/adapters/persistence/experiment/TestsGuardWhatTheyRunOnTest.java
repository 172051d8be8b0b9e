package io.plumbline.adapters.persistence.experiment;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.adapters.persistence.Persistence;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.change.usecase.CircumstancesOf;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.ReadoutScope;
import io.plumbline.domain.experiment.SampleTests;
import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.experiment.usecase.DraftExperiment;
import io.plumbline.domain.experiment.usecase.ExperimentBook;
import io.plumbline.domain.experiment.usecase.ReadOutExperiment;
import io.plumbline.domain.experiment.usecase.RegisterExperiment;
import io.plumbline.domain.experiment.usecase.StartExperiment;
import io.plumbline.domain.experiment.usecase.StopExperiment;
import io.plumbline.domain.guardrail.Circumstances;
import io.plumbline.domain.guardrail.FinishedTest;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.media.usecase.AssessDataQuality;
import io.plumbline.domain.mix.LiftTest;
import io.plumbline.domain.mix.usecase.RequestFit;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a test in the tables is to moves of budget, and to the model, in each of its states. */
class TestsGuardWhatTheyRunOnTest {

  private static final BrandId BRAND = HARBOUR.id();

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T05:00:00Z"));
  private final AtomicLong ids = new AtomicLong();
  private final Persistence ports = database.ports();
  private final ExperimentBook book =
      new ExperimentBook(
          ports.experiments(),
          ports.ledger(clock),
          new RolesNow(ports.users()),
          () -> new UUID(9, ids.incrementAndGet()),
          ports.transaction(),
          clock);

  @BeforeEach
  void a_brand_with_a_lead_and_a_draft() {
    ports.brands().add(HARBOUR);
    ports.users().add(new User(new UUID(1, 1), "leo", "Leo", Role.MARKETING_LEAD, true), "hash");
    assertThat(
            new DraftExperiment(book)
                .draft(
                    new DraftExperiment.Command(
                        BRAND, null, SampleTests.plan(), null, SampleTests.LEO, Origin.WEB)))
        .isInstanceOf(DraftExperiment.Outcome.Drafted.class);
  }

  private void registered() {
    TestPlan plan = SampleTests.plan();
    assertThat(
            new RegisterExperiment(book)
                .register(
                    new RegisterExperiment.Command(
                        BRAND, "EXP-0001", plan.content(), SampleTests.LEO, Origin.WEB)))
        .isInstanceOf(RegisterExperiment.Outcome.Registered.class);
  }

  private void running() {
    registered();
    clock.advance(Duration.ofDays(30));
    assertThat(
            new StartExperiment(book)
                .start(
                    new StartExperiment.Command(
                        BRAND, "EXP-0001", SampleTests.FIRST, SampleTests.LEO, Origin.WEB)))
        .isInstanceOf(StartExperiment.Outcome.Started.class);
  }

  private ExperimentHistory readOut() {
    running();
    var outcome =
        new ReadOutExperiment(
                book,
                new RequestFit(
                    ports.mixModelSpecs(),
                    ports.fitRequests(),
                    ports.jobs(),
                    ports.jobQueue(),
                    () -> new UUID(9, ids.incrementAndGet()),
                    ports.transaction(),
                    clock))
            .readOut(
                new ReadOutExperiment.Command(
                    BRAND,
                    "EXP-0001",
                    SampleTests.result(),
                    ReadoutScope.asPlanned(SampleTests.plan(), "batch 7"),
                    SampleTests.LEO,
                    Origin.WEB));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            ReadOutExperiment.Outcome.ReadOut.class, one -> assertThat(one.departures()).isEmpty());
    return ports.experiments().find(BRAND, 1).orElseThrow();
  }

  private Circumstances circumstances() {
    return new CircumstancesOf(
            ports.statedCircumstances(),
            new AssessDataQuality(ports.batches(), clock),
            ports.knownTests())
        .on(BRAND, LocalDate.of(2026, 12, 1));
  }

  @Test
  void a_draft_guards_nothing() {
    assertThat(circumstances().running()).isEmpty();
  }

  @Test
  void from_its_registration_on_it_is_a_circumstance_that_nobody_stated() {
    registered();
    assertThat(circumstances().running())
        .containsExactly(
            new Circumstances.RunningTest(
                "EXP-0001",
                SampleTests.TV,
                null,
                SampleTests.FIRST,
                SampleTests.FIRST.plusDays(20)));
  }

  @Test
  void while_it_runs_it_still_is_and_once_it_is_stopped_no_more() {
    running();
    assertThat(circumstances().running()).hasSize(1);
    new StopExperiment(book)
        .stop(
            new StopExperiment.Command(
                BRAND, "EXP-0001", "The money is needed.", SampleTests.LEO, Origin.WEB));
    assertThat(circumstances().running()).isEmpty();
    assertThat(ports.knownTests().finished(BRAND)).isEmpty();
    assertThat(ports.liftTests().of(BRAND)).isEmpty();
  }

  @Test
  void read_out_it_is_evidence_with_the_mde_of_its_design_and_a_lift_test_of_the_model() {
    readOut();
    assertThat(circumstances().running()).isEmpty();
    assertThat(ports.knownTests().finished(BRAND))
        .containsExactly(
            new FinishedTest("EXP-0001", SampleTests.TV, SampleTests.FIRST.plusDays(13), 0.035));
    assertThat(ports.liftTests().of(BRAND))
        .singleElement()
        .satisfies(
            test -> {
              assertThat(test.label()).isEqualTo("tv 2026-11-30 to 2026-12-13 in east, north");
              assertThat(test.incrementalOutcome()).isEqualTo(2400);
            })
        .extracting(LiftTest::standardError)
        .isEqualTo(600.0);
  }
}
