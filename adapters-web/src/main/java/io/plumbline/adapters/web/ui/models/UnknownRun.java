package io.plumbline.adapters.web.ui.models;

import com.vaadin.flow.component.html.Div;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.shell.Links;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.domain.shared.BrandId;
import java.util.List;

/** What stands where an address names a run that the brand does not have. */
final class UnknownRun extends Div {

  private static final long serialVersionUID = 1L;

  UnknownRun(List<String> named, BrandId brand) {
    add(
        Tags.title("Models"),
        State.empty(
            "There is no such run: %s".formatted(String.join(", ", named)),
            "It may be another brand's. Runs are never changed or removed.",
            Tags.link("", Links.to(Place.MODELS, brand), "Every run")));
  }
}
