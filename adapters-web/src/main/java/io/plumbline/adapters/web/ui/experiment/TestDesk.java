package io.plumbline.adapters.web.ui.experiment;

import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.access.SignedIn;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.ExperimentResult;
import io.plumbline.domain.experiment.ExperimentRule;
import io.plumbline.domain.experiment.Look;
import io.plumbline.domain.experiment.ReadoutScope;
import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.experiment.usecase.DraftExperiment;
import io.plumbline.domain.experiment.usecase.EditExperiment;
import io.plumbline.domain.experiment.usecase.LookAtExperiment;
import io.plumbline.domain.experiment.usecase.NoteLesson;
import io.plumbline.domain.experiment.usecase.ReadOutExperiment;
import io.plumbline.domain.experiment.usecase.RegisterExperiment;
import io.plumbline.domain.experiment.usecase.StartExperiment;
import io.plumbline.domain.experiment.usecase.StopExperiment;
import io.plumbline.domain.experiment.usecase.TakeLook;
import io.plumbline.domain.experiment.usecase.WaiveExperimentRule;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.BrandId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where whoever is signed in acts on tests; who may is judged each time. */
@Dependent
public final class TestDesk {

  /**
   * What somebody saw of a running test.
   *
   * @param through the last day that was seen
   */
  record Seen(
      LocalDate through,
      double estimate,
      double standardError,
      double lower,
      double upper,
      Look.Verdict verdict,
      String note) {}

  private final SignedIn signedIn;
  private final DraftExperiment draft;
  private final EditExperiment edit;
  private final RegisterExperiment register;
  private final StartExperiment start;
  private final LookAtExperiment look;
  private final TakeLook take;
  private final StopExperiment stop;
  private final ReadOutExperiment readOut;
  private final WaiveExperimentRule waive;
  private final NoteLesson note;

  @Inject
  public TestDesk(
      SignedIn signedIn,
      DraftExperiment draft,
      EditExperiment edit,
      RegisterExperiment register,
      StartExperiment start,
      LookAtExperiment look,
      TakeLook take,
      StopExperiment stop,
      ReadOutExperiment readOut,
      WaiveExperimentRule waive,
      NoteLesson note) {
    this.signedIn = signedIn;
    this.draft = draft;
    this.edit = edit;
    this.register = register;
    this.start = start;
    this.look = look;
    this.take = take;
    this.stop = stop;
    this.readOut = readOut;
    this.waive = waive;
    this.note = note;
  }

  /** Returns who is signed in, if their role acts on tests. */
  Optional<User> viewer() {
    return signedIn.holding(Role.MARKETING_LEAD, Role.ADMIN);
  }

  /** Drafts a test; the same id twice is the same test. */
  TestAnswers.Drafted draft(BrandId brand, UUID id, TestPlan plan) {
    return viewer()
        .map(
            user ->
                TestAnswers.of(
                    draft.draft(
                        new DraftExperiment.Command(
                            brand, id, plan, null, user.actor(), Origin.WEB))))
        .orElse(new TestAnswers.Drafted(null, TestAnswers.ROLE));
  }

  TestAnswers.Drafted edit(BrandId brand, String label, TestPlan plan) {
    return viewer()
        .map(
            user ->
                TestAnswers.of(
                    edit.edit(
                        new EditExperiment.Command(brand, label, plan, user.actor(), Origin.WEB))))
        .orElse(new TestAnswers.Drafted(null, TestAnswers.ROLE));
  }

  /** Registers exactly the plan that is shown. */
  Said register(ExperimentHistory shown) {
    return acting(
        user ->
            TestAnswers.of(
                register.register(
                    new RegisterExperiment.Command(
                        brand(shown),
                        label(shown),
                        shown.experiment().plan().content(),
                        user.actor(),
                        Origin.WEB))));
  }

  Said start(ExperimentHistory of, LocalDate day) {
    return acting(
        user ->
            TestAnswers.of(
                start.start(
                    new StartExperiment.Command(
                        brand(of), label(of), day, user.actor(), Origin.WEB))));
  }

  /** Takes the looks that are due, in the brand's data. */
  Said look(ExperimentHistory of) {
    return acting(
        user -> TestAnswers.of(take.take(brand(of), label(of), user.actor(), Origin.WEB)));
  }

  /** Puts on record what somebody saw elsewhere. */
  Said look(ExperimentHistory of, Seen seen) {
    return acting(
        user ->
            TestAnswers.of(
                look.look(
                    new LookAtExperiment.Command(
                        brand(of),
                        label(of),
                        seen.through(),
                        seen.estimate(),
                        seen.standardError(),
                        seen.lower(),
                        seen.upper(),
                        seen.verdict(),
                        seen.note(),
                        user.actor(),
                        Origin.WEB))));
  }

  Said stop(ExperimentHistory of, String reason) {
    return acting(
        user ->
            TestAnswers.of(
                stop.stop(
                    new StopExperiment.Command(
                        brand(of), label(of), reason, user.actor(), Origin.WEB))));
  }

  Said readOut(ExperimentHistory of, ExperimentResult result, ReadoutScope scope) {
    return acting(
        user ->
            TestAnswers.of(
                readOut.readOut(
                    new ReadOutExperiment.Command(
                        brand(of), label(of), result, scope, user.actor(), Origin.WEB))));
  }

  /** Asks to set a rule aside, or grants what was asked if there is no reason. */
  Said waive(ExperimentHistory of, ExperimentRule rule, @Nullable String reason) {
    return acting(
        user ->
            TestAnswers.of(
                waive.waive(
                    new WaiveExperimentRule.Command(
                        brand(of), label(of), rule, reason, user.actor(), Origin.WEB)),
                rule));
  }

  /** Puts on record what a test that is over taught. */
  Said note(ExperimentHistory of, String learned, String follows) {
    return acting(
        user ->
            TestAnswers.of(
                note.note(
                    new NoteLesson.Command(
                        brand(of), label(of), learned, follows, user.actor(), Origin.WEB))));
  }

  private static BrandId brand(ExperimentHistory of) {
    return of.identity().brand();
  }

  private static String label(ExperimentHistory of) {
    return of.identity().label();
  }

  private Said acting(Function<User, Said> act) {
    try {
      return viewer().map(act).orElse(Said.refused(TestAnswers.ROLE));
    } catch (IllegalArgumentException refused) {
      return Said.refused(String.valueOf(refused.getMessage()));
    }
  }
}
