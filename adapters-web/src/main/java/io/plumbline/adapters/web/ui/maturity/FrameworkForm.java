package io.plumbline.adapters.web.ui.maturity;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.maturity.Framework;
import io.plumbline.domain.maturity.FrameworkChoice;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Chooses the framework, with the reason that goes on record. */
final class FrameworkForm extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * @param first what is offered first: what is advised; absent where nothing is
   * @param choose takes framework and reason, and says what came of it
   * @param whenChosen is told what to say once it is chosen
   */
  FrameworkForm(
      @Nullable Framework first,
      BiFunction<Framework, String, Said> choose,
      Consumer<Said> whenChosen) {
    addClassNames("pl-form", "pl-framework-form");
    Select<Framework> framework = new Select<>();
    framework.setId("framework-choice");
    framework.setLabel("Framework");
    framework.setItems(Framework.values());
    framework.setItemLabelGenerator(Framework::title);
    if (first != null) {
      framework.setValue(first);
    }
    TextArea reason = new TextArea("Why");
    reason.setId("framework-reason");
    reason.setMaxLength(FrameworkChoice.LONGEST);
    Div answer = Tags.div("pl-answer");
    answer.setId("framework-answer");
    answer.getElement().setAttribute("role", "status");
    answer.setVisible(false);
    Button button =
        new Button(
            "Choose the framework",
            click -> {
              Framework chosen = framework.getValue();
              Said said =
                  chosen == null
                      ? Said.refused("Choose a framework first.")
                      : choose.apply(chosen, reason.getValue());
              if (said.done()) {
                whenChosen.accept(said);
              } else {
                answer.setText(said.words());
                answer.setClassName("pl-refusal", true);
                answer.setVisible(true);
              }
            });
    button.setId("choose-framework");
    add(framework, reason, answer, Tags.div("pl-actions", button));
  }
}
