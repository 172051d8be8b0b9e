package io.plumbline.adapters.persistence.experiment;

import static io.plumbline.domain.change.usecase.ChangeBench.BRAND;
import static io.plumbline.domain.change.usecase.ChangeBench.LEO;
import static io.plumbline.domain.change.usecase.ChangeBench.MAYA;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.adapters.persistence.access.UuidV7Source;
import io.plumbline.adapters.persistence.change.ChangesOnDatabase;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.usecase.ChangeBench;
import io.plumbline.domain.change.usecase.SubmitChange;
import io.plumbline.domain.experiment.SampleTests;
import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.experiment.usecase.DraftExperiment;
import io.plumbline.domain.experiment.usecase.ExperimentBook;
import io.plumbline.domain.experiment.usecase.RegisterExperiment;
import io.plumbline.domain.experiment.usecase.StopExperiment;
import io.plumbline.domain.guardrail.Judgement;
import io.plumbline.domain.guardrail.Rule;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.ChannelId;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nothing moves where a test is to run, though nobody stated it (EXP-23, EXP-24). */
class RunningTestBlocksAMoveTest {

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  private final ChangeBench bench =
      ChangesOnDatabase.bench(database.ports(), new UuidV7Source(InstantSource.system()));
  private final ExperimentBook tests =
      new ExperimentBook(
          database.ports().experiments(),
          bench.ledger,
          new RolesNow(database.ports().users()),
          bench.ports.ids(),
          database.ports().transaction(),
          bench.clock);

  @BeforeEach
  void a_brand() {
    bench.furnish();
  }

  private void registered(String channel) {
    TestPlan plan = SampleTests.plan(new ChannelId(channel), ChangeBench.MONDAY, 14, 0.03);
    new DraftExperiment(tests)
        .draft(new DraftExperiment.Command(BRAND, null, plan, null, LEO, Origin.WEB));
    assertThat(
            new RegisterExperiment(tests)
                .register(
                    new RegisterExperiment.Command(
                        BRAND, "EXP-0001", plan.content(), LEO, Origin.WEB)))
        .isInstanceOf(RegisterExperiment.Outcome.Registered.class);
  }

  private SubmitChange.Outcome submitted(ChangeHistory request) {
    return bench.submit.submit(
        new SubmitChange.Command(BRAND, request.identity().label(), MAYA, Origin.WEB));
  }

  @Test
  void a_move_of_its_channel_is_blocked_by_the_guard_alone_and_goes_ahead_once_it_is_stopped() {
    registered("search");
    ChangeHistory request = bench.ready();
    assertThat(submitted(request))
        .isInstanceOfSatisfying(
            SubmitChange.Outcome.Blocked.class,
            blocked ->
                assertThat(blocked.verdict().blocked())
                    .extracting(Judgement::rule)
                    .containsExactly(Rule.RUNNING_TEST));
    new StopExperiment(tests)
        .stop(new StopExperiment.Command(BRAND, "EXP-0001", "The move matters.", LEO, Origin.WEB));
    assertThat(submitted(request)).isInstanceOf(SubmitChange.Outcome.Submitted.class);
  }

  @Test
  void a_move_of_other_channels_is_not() {
    registered("radio");
    assertThat(submitted(bench.ready())).isInstanceOf(SubmitChange.Outcome.Submitted.class);
  }
}
