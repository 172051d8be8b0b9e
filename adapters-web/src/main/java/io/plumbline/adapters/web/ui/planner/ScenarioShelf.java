package io.plumbline.adapters.web.ui.planner;

import io.plumbline.adapters.web.ui.access.SignedIn;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.mix.planning.ScenarioQuestion;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.mix.scenario.ScenarioRecord;
import io.plumbline.domain.mix.scenario.ScenarioReference;
import io.plumbline.domain.mix.scenario.StoredScenario;
import io.plumbline.domain.mix.usecase.DecideScenarios;
import io.plumbline.domain.mix.usecase.FindScenario;
import io.plumbline.domain.mix.usecase.ListScenarios;
import io.plumbline.domain.mix.usecase.ReadScenario;
import io.plumbline.domain.mix.usecase.SaveScenario;
import io.plumbline.domain.mix.usecase.WriteScenario;
import io.plumbline.domain.shared.BrandId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored scenarios of a brand: to be opened, added to and decided on. */
@Dependent
public final class ScenarioShelf {

  private static final int SHOWN = 200;

  private final SaveScenario save;
  private final DecideScenarios decide;
  private final ListScenarios list;
  private final FindScenario find;
  private final ReadScenario read;
  private final WriteScenario write;
  private final SignedIn signedIn;

  @Inject
  public ScenarioShelf(
      SaveScenario save,
      DecideScenarios decide,
      ListScenarios list,
      FindScenario find,
      ReadScenario read,
      WriteScenario write,
      SignedIn signedIn) {
    this.save = save;
    this.decide = decide;
    this.list = list;
    this.find = find;
    this.read = read;
    this.write = write;
    this.signedIn = signedIn;
  }

  /** Returns whether whoever is signed in may plan and decide. */
  boolean mayEdit() {
    return planner().isPresent();
  }

  private Optional<User> planner() {
    return signedIn.holding(Role.MARKETING_LEAD, Role.ADMIN);
  }

  /** Returns the newest stored scenarios. */
  List<ScenarioRecord> newest(BrandId brand) {
    return list.page(brand, null, Integer.MAX_VALUE, SHOWN);
  }

  /** Returns the stored scenario of a name, {@code S-0007}. */
  Optional<ScenarioRecord> named(BrandId brand, String label) {
    return ScenarioReference.of(label).flatMap(reference -> find.find(brand, reference));
  }

  /** Returns what a stored scenario asked; empty if it can no longer be read. */
  Optional<ScenarioQuestion> asked(StoredScenario stored) {
    return read.read(stored);
  }

  /** Returns a draft as the text of a SCENARIO.yaml. */
  String written(Draft draft) {
    return write.write(draft.question());
  }

  /** Asks and stores, which may take seconds; for whoever is signed in as this is called. */
  Saving saving(BrandId brand, UUID run, Draft draft) {
    Optional<User> user = planner();
    return () ->
        user.map(
                person ->
                    save.save(
                        new SaveScenario.Command(
                            brand,
                            new RunReference.ById(run),
                            draft.question(),
                            person.actor(),
                            Origin.WEB)))
            .orElse(null);
  }

  /** Something to be stored behind the page's back. */
  @FunctionalInterface
  interface Saving {

    /** Returns how it ended; nothing if whoever asked may not any longer. */
    SaveScenario.@Nullable Outcome save();
  }

  /**
   * Decides; empty if whoever asks may not any longer.
   *
   * @throws IllegalArgumentException if there is no reason, or nothing to decide on
   */
  Optional<DecideScenarios.Outcome> decide(
      BrandId brand, @Nullable UUID chosen, List<UUID> rejected, String reason) {
    return planner()
        .map(
            person ->
                decide.decide(
                    new DecideScenarios.Command(
                        brand,
                        chosen == null ? null : new ScenarioReference.ById(chosen),
                        rejected.stream()
                            .<ScenarioReference>map(ScenarioReference.ById::new)
                            .toList(),
                        reason,
                        person.actor(),
                        Origin.WEB)));
  }
}
