package io.plumbline.adapters.web.ui.planner;

import com.vaadin.flow.component.html.Div;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.shell.Links;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.usecase.RestoreRun;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Finding;
import java.util.Optional;

/** What stands where nothing can be planned: what failed, what still holds, and a way on. */
final class RefusedDesk {

  private RefusedDesk() {}

  /** There is no such run, or none at all. */
  static Div withoutRun(Optional<String> named) {
    return named
        .map(
            run ->
                State.empty(
                    "There is no run %s".formatted(run),
                    "It may be another brand's. The page Models has all of them."))
        .orElseGet(
            () ->
                State.empty(
                    "No model is fitted yet",
                    "Plans are asked of a fitted model. Import data and fit the model on the page"
                        + " Data."));
  }

  /** The draft asks for what the run does not have. */
  static Div misfit(BrandId brand, ModelRun run, String why) {
    return State.error(
        "%s cannot be asked about this scenario".formatted(run.label()),
        why + " The scenario is still in the address.",
        Tags.link("", fresh(run, brand), "Start from the plan there is"));
  }

  /** The run could not be put together again. */
  static Div notRestored(BrandId brand, ModelRun run, RestoreRun.Outcome why, boolean mayFit) {
    return switch (why) {
      case RestoreRun.Outcome.DataChanged(var of) ->
          State.error(
              "The data have changed since %s was fitted".formatted(of.label()),
              "Its report stays as it was, but a plan would be asked of numbers it never saw. Fit"
                  + " the model again, or plan with another run.",
              ways(brand, mayFit));
      case RestoreRun.Outcome.Unusable(var of, var findings) -> {
        Div state =
            State.error(
                "The specification of %s no longer fits the data".formatted(of.label()),
                "Its report stays as it was. %s in the way of planning with it:"
                    .formatted(
                        Format.counted(findings.size(), "finding stands", "findings stand")));
        for (Finding finding : findings) {
          state.add(
              Tags.paragraph("pl-s", "%s %s".formatted(finding.problem(), finding.accepted())));
        }
        state.add(Tags.div("pl-actions", ways(brand, mayFit)));
        yield state;
      }
      case RestoreRun.Outcome.Unknown() ->
          State.error(
              "The draws of %s are gone".formatted(run.label()),
              "Its report can still be read, but it cannot be asked about plans. Fit the model"
                  + " again, or plan with another run.",
              ways(brand, mayFit));
      case RestoreRun.Outcome.Restored restored ->
          throw new IllegalStateException("%s was restored.".formatted(restored.run().label()));
    };
  }

  /** Something broke. */
  static Div failed(BrandId brand, ModelRun run) {
    return State.error(
        "%s could not be opened for planning".formatted(run.label()),
        "Nothing was changed. The log has the cause; the same page may work when loaded again.",
        Tags.link("", fresh(run, brand), "Start from the plan there is"));
  }

  private static com.vaadin.flow.component.Component[] ways(BrandId brand, boolean mayFit) {
    var runs = Tags.link("", Links.to(Place.MODELS, brand), "All runs");
    return mayFit
        ? new com.vaadin.flow.component.Component[] {
          Tags.link("", Links.to(Place.DATA, brand), "Go to Data"), runs
        }
        : new com.vaadin.flow.component.Component[] {runs};
  }

  private static String fresh(ModelRun run, BrandId brand) {
    return "%s?brand=%s&run=%s".formatted(Place.PLANNER.path(), brand.value(), run.label());
  }
}
