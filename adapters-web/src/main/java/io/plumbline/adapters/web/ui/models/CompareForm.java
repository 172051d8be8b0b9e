package io.plumbline.adapters.web.ui.models;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.shell.BrandChoice;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.domain.shared.BrandId;
import java.util.List;

/** Chooses two runs to be put side by side. */
final class CompareForm extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * @param runs the labels of the runs to choose from, at least {@code left} and {@code right}
   */
  CompareForm(List<String> runs, String left, String right, BrandId brand) {
    setId("compare");
    addClassNames("pl-filter", "pl-compare");
    Select<String> one = choice("compare-left", "Compare run", runs, left);
    Select<String> other = choice("compare-right", "with run", runs, right);
    Button go =
        new Button(
            "Compare",
            click ->
                UI.getCurrent()
                    .navigate(
                        "%s/%s/%s".formatted(Place.MODELS.path(), one.getValue(), other.getValue()),
                        BrandChoice.naming(brand)));
    go.setId("compare-runs");
    add(Tags.span("pl-s pl-t2", "Compare"), one, Tags.span("pl-s pl-t2", "with"), other, go);
  }

  private static Select<String> choice(String id, String label, List<String> runs, String value) {
    Select<String> choice = new Select<>();
    choice.setId(id);
    choice.setAriaLabel(label);
    choice.setItems(runs);
    choice.setValue(value);
    return choice;
  }
}
