package io.plumbline.adapters.web.ui.planner;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.plumbline.adapters.web.ui.Icon;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.mix.planning.ContingencyTrigger;
import io.plumbline.domain.mix.planning.ScenarioOperator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** What the scenario does besides the sliders: sentences that can be taken back, and a form. */
final class OperatorsSection extends Div {

  private static final long serialVersionUID = 1L;

  /** Somebody wants the draft changed. */
  @FunctionalInterface
  interface Change {

    void to(UnaryOperator<Draft> changed);
  }

  private final UnorderedList sentences = new UnorderedList();
  private final Span none =
      Tags.span("pl-q pl-s", "Nothing yet. What stands here is done before the sliders scale it.");
  private final boolean editable;
  private final transient Change change;

  OperatorsSection(OperatorForm form, boolean editable, Change change) {
    this.editable = editable;
    this.change = change;
    setId("operators");
    sentences.addClassName("pl-sentences");
    Section section = Tags.section("Also in this scenario", "applied one after the other");
    section.add(none, sentences);
    if (editable) {
      section.add(form);
    }
    add(section);
  }

  /** Shows what the draft does. */
  void show(Draft draft) {
    sentences.removeAll();
    List<ScenarioOperator> operators = draft.operators();
    for (int i = 0; i < operators.size(); i++) {
      int place = i;
      sentence(sentence(operators.get(i).words()), one -> one.without(place));
    }
    ContingencyTrigger trigger = draft.trigger();
    if (trigger != null) {
      sentence(
          "A contingency plan: for use once the outcome stays below %s for %s periods."
              .formatted(OperatorForm.plain(trigger.below()), trigger.periods()),
          one -> one.triggered(null));
    }
    none.setVisible(operators.isEmpty() && trigger == null);
  }

  private void sentence(String words, UnaryOperator<Draft> without) {
    ListItem item = new ListItem(new Span(words));
    if (editable) {
      Button remove = new Button(Icon.CLOSE.drawing(), click -> change.to(without));
      remove.addClassNames("pl-small", "pl-remove");
      remove.setAriaLabel("Remove: " + words);
      item.add(remove);
    }
    sentences.add(item);
  }

  private static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
  }
}
