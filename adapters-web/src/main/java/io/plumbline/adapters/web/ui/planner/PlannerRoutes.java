package io.plumbline.adapters.web.ui.planner;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.domain.mix.scenario.ScenarioRecord;
import io.plumbline.domain.shared.BrandId;
import java.util.Map;

/** Goes to another plan, for what takes opening anew: run, horizon, the plan there is. */
record PlannerRoutes(BrandId brand, StoredMark mark) {

  /** Plans a draft with a run. */
  void go(String run, Draft draft) {
    UI.getCurrent()
        .navigate(Place.PLANNER.path(), DraftAddress.of(brand, run, draft, mark.label()));
  }

  /** Opens a stored scenario, as it was asked of the run it was asked of. */
  void open(ScenarioRecord record) {
    UI.getCurrent()
        .navigate(
            Place.PLANNER.path(),
            QueryParameters.simple(
                Map.of("brand", brand.value(), "scenario", record.scenario().label())));
  }
}
