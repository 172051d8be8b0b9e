package io.plumbline.adapters.web.ui.experiment;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.experiment.Precondition;
import java.util.ArrayList;
import java.util.List;

/** The preconditions of a test as rows: whether each is met, and its words; blank rows are none. */
final class PreconditionRows extends Div {

  private static final long serialVersionUID = 1L;
  private static final int BLANK = 2;

  private final List<Checkbox> met = new ArrayList<>();
  private final List<TextField> texts = new ArrayList<>();

  PreconditionRows(List<Precondition> stated) {
    addClassName("pl-preconditions");
    stated.forEach(one -> row(one.text(), one.met()));
    for (int i = 0; i < BLANK; i++) {
      row("", false);
    }
  }

  private void row(String words, boolean isMet) {
    int number = met.size() + 1;
    Checkbox box = new Checkbox();
    box.setAriaLabel("Precondition %d is met".formatted(number));
    box.setId("met-" + number);
    box.setValue(isMet);
    TextField text = new TextField();
    text.setAriaLabel("Precondition %d".formatted(number));
    text.setMaxLength(300);
    text.setValue(words);
    met.add(box);
    texts.add(text);
    add(Tags.div("pl-precondition", box, text));
  }

  /** Returns those that have words. */
  List<Precondition> stated() {
    List<Precondition> stated = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String words = texts.get(i).getValue().strip();
      if (!words.isEmpty()) {
        stated.add(new Precondition(words, met.get(i).getValue()));
      }
    }
    return stated;
  }
}
