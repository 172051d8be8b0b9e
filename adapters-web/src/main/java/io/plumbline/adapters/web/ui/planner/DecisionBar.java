package io.plumbline.adapters.web.ui.planner;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import io.plumbline.adapters.web.ui.Locked;
import io.plumbline.adapters.web.ui.Tags;

/** What it all comes to in one sentence, and what can be done with it; it stays in sight. */
final class DecisionBar extends Div {

  private static final long serialVersionUID = 1L;

  private static final String NEXT_RELEASE =
      "Change requests come with the next release. Until then, save the scenario and record the"
          + " decision.";

  private final Div sentence = Tags.div("pl-sentence");

  DecisionBar(Component... actions) {
    addClassName("pl-decision-bar");
    setId("decision-bar");
    sentence.setId("sentence");
    sentence.getElement().setAttribute("role", "status");
    sentence.setText("Asking the model.");
    Button request = new Button("Draft change request");
    request.setId("change-request");
    Div buttons = Tags.div("pl-decision-actions", actions);
    buttons.add(Locked.button(request, NEXT_RELEASE), Locked.reason(NEXT_RELEASE));
    add(sentence, buttons);
  }

  /** Says what it comes to. */
  void say(String words) {
    sentence.setText(words);
  }
}
