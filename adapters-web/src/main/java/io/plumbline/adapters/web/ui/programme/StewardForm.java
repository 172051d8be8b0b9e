package io.plumbline.adapters.web.ui.programme;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.access.User;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Names the model steward. */
final class StewardForm extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * @param name takes a sign-in name, and says what came of it
   * @param whenNamed is told what to say once somebody is named
   */
  StewardForm(List<User> people, Function<String, Said> name, Consumer<Said> whenNamed) {
    addClassNames("pl-form", "pl-steward-form");
    Select<User> steward = new Select<>();
    steward.setId("steward");
    steward.setLabel("Model steward");
    steward.setItems(people);
    steward.setItemLabelGenerator(user -> "%s (%s)".formatted(user.displayName(), user.name()));
    Answer answer = new Answer("steward-answer");
    Button button =
        new Button(
            "Name the steward",
            click -> {
              User chosen = steward.getValue();
              Said said =
                  chosen == null
                      ? Said.refused("Choose who is to answer for the model.")
                      : name.apply(chosen.name());
              if (said.done()) {
                whenNamed.accept(said);
              } else {
                answer.tell(said);
              }
            });
    button.setId("name-steward");
    add(steward, answer, Tags.div("pl-actions", button));
  }
}
