package io.plumbline.adapters.web.ui.planner;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import io.plumbline.adapters.web.ui.Locked;
import io.plumbline.adapters.web.ui.Tags;

/** What it all comes to in one sentence, and what can be done with it; it stays in sight. */
final class DecisionBar extends Div {

  private static final long serialVersionUID = 1L;

  private static final String READS =
      "Marketing leads and admins plan and decide. You can read, and download the scenario.";

  private final Div sentence = Tags.div("pl-sentence");
  private final Div answer = Tags.div("pl-decision-more pl-refusal");
  private final Button save;

  /** A bar for somebody who reads. */
  DecisionBar() {
    this(false, () -> {}, () -> {}, () -> {});
  }

  /**
   * @param saved is told when the draft is to be stored
   * @param decided is told when a decision is to be recorded
   * @param requested is told when a change request is to be drafted from it
   */
  DecisionBar(boolean editable, Runnable saved, Runnable decided, Runnable requested) {
    addClassName("pl-decision-bar");
    setId("decision-bar");
    sentence.setId("sentence");
    sentence.getElement().setAttribute("role", "status");
    sentence.setText("Asking the model.");
    answer.setId("save-answer");
    answer.getElement().setAttribute("role", "status");
    answer.setVisible(false);
    save = new Button("Save", click -> saved.run());
    save.setId("save");
    Button decide = new Button("Record decision", click -> decided.run());
    decide.setId("decide");
    Button request = new Button("Draft change request", click -> requested.run());
    request.setId("change-request");
    Div buttons = Tags.div("pl-decision-actions");
    if (editable) {
      buttons.add(save, decide, request);
    } else {
      buttons.add(Locked.reason(READS));
    }
    add(sentence, buttons, answer);
  }

  /** Says what it comes to. */
  void say(String words) {
    sentence.setText(words);
  }

  /** Shows that the draft is being stored. */
  void saving() {
    save.setText("Saving");
    save.setEnabled(false);
    answer.setVisible(false);
  }

  /** Shows that it is stored, or why not; empty words if it is. */
  void saved(String refusal) {
    save.setText("Save");
    save.setEnabled(true);
    answer.setText(refusal);
    answer.setVisible(!refusal.isEmpty());
  }
}
