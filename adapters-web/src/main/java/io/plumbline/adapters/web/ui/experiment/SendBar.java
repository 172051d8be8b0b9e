package io.plumbline.adapters.web.ui.experiment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Tags;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Sends a form, or closes it; says under it why it was refused. */
final class SendBar extends Div {

  private static final long serialVersionUID = 1L;

  private final Div answer = Tags.div("pl-answer");

  /**
   * @param form what is closed by Cancel
   * @param send does it; what is no value is refused by an exception of arguments
   * @param then is told what was done
   */
  SendBar(Component form, String verb, String id, Supplier<Said> send, Consumer<Said> then) {
    answer.setId(id + "-answer");
    answer.getElement().setAttribute("role", "alert");
    answer.setVisible(false);
    Button yes = new Button(verb, click -> send(send, then));
    yes.setId(id);
    yes.addThemeVariants(ButtonVariant.PRIMARY);
    Button no = new Button("Cancel", click -> form.removeFromParent());
    add(Tags.div("pl-actions", yes, no), answer);
  }

  private void send(Supplier<Said> send, Consumer<Said> then) {
    Said said;
    try {
      said = send.get();
    } catch (IllegalArgumentException refused) {
      said = Said.refused(String.valueOf(refused.getMessage()));
    }
    if (said.done()) {
      then.accept(said);
      return;
    }
    answer.setText(said.words());
    answer.setClassName("pl-refusal", true);
    answer.setVisible(true);
  }
}
