package io.plumbline.adapters.web.ui.planner;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.shell.RunChoice;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.mix.planning.ScenarioQuestion;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.mix.scenario.ScenarioRecord;
import io.plumbline.domain.mix.usecase.FindRun;
import io.plumbline.domain.mix.usecase.ShowDecisionCurrency;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an address asks for: a draft of its own, or a stored scenario as it was asked. */
@Dependent
public final class PlannerOpening {

  private final RunChoice runChoice;
  private final FindRun findRun;
  private final ScenarioShelf shelf;
  private final ShowDecisionCurrency currency;

  @Inject
  public PlannerOpening(
      RunChoice runChoice, FindRun findRun, ScenarioShelf shelf, ShowDecisionCurrency currency) {
    this.runChoice = runChoice;
    this.findRun = findRun;
    this.shelf = shelf;
    this.currency = currency;
  }

  /**
   * What is to be planned with which run.
   *
   * @param decision in which decisions are told
   * @param stored the stored scenario that the draft began as, if any
   */
  record Asked(
      ModelRun run, DecisionCurrency decision, Draft draft, @Nullable ScenarioRecord stored) {}

  /** Returns what is asked for; empty if the run is not there. */
  Optional<Asked> of(Location location, Brand brand) {
    QueryParameters query = location.getQueryParameters();
    Optional<ScenarioRecord> stored =
        DraftAddress.stored(query).flatMap(label -> shelf.named(brand.id(), label));
    Optional<ScenarioQuestion> question =
        DraftAddress.isDraft(query)
            ? Optional.empty()
            : stored.flatMap(record -> shelf.asked(record.scenario()));
    Optional<ModelRun> run =
        question.isPresent() && RunChoice.named(location).isEmpty()
            ? findRun.find(brand.id(), new RunReference.ById(stored.orElseThrow().scenario().run()))
            : runChoice.of(location, brand.id());
    return run.map(
        of -> {
          DecisionCurrency decision = currency.of(brand.id());
          Units units = Units.of(of.report(), brand.currency(), decision);
          return new Asked(
              of,
              decision,
              question
                  .map(asked -> Draft.of(asked, Horizon.year(units)))
                  .orElseGet(
                      () -> DraftAddress.read(query, Horizon.usual(units), decision.payback())),
              stored.orElse(null));
        });
  }
}
