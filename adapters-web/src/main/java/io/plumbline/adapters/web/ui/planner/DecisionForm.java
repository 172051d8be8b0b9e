package io.plumbline.adapters.web.ui.planner;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.mix.scenario.ScenarioRecord;
import io.plumbline.domain.mix.usecase.DecideScenarios;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records which stored scenario is chosen, which are rejected with it, and why. */
final class DecisionForm extends Div {

  private static final long serialVersionUID = 1L;

  private final transient ScenarioShelf shelf;
  private final transient BrandId brand;
  private final transient Runnable decided;
  private final Div place = new Div();
  private Select<ScenarioRecord> chosen = new Select<>();
  private final CheckboxGroup<ScenarioRecord> rejected = new CheckboxGroup<>("Rejected with it");
  private final TextArea reason = new TextArea("Why");
  private final Div answer = Tags.div("pl-answer");
  private transient List<ScenarioRecord> open = List.of();

  /**
   * @param decided is told once a decision is on record
   */
  DecisionForm(ScenarioShelf shelf, BrandId brand, Runnable decided) {
    this.shelf = shelf;
    this.brand = brand;
    this.decided = decided;
    setId("decision");
    rejected.setId("decision-rejected");
    rejected.setItemLabelGenerator(ShelfWords::of);
    reason.setId("decision-reason");
    reason.setMaxLength(1000);
    reason.setHelperText("Goes on record in the ledger");
    answer.setId("decision-answer");
    answer.getElement().setAttribute("role", "status");
    Button record = new Button("Record decision", click -> record());
    record.setId("really-decide");
    record.addThemeVariants(ButtonVariant.PRIMARY);
    Button leave = new Button("Not now", click -> setVisible(false));
    Section section = Tags.section("Decision", "over stored scenarios; each is decided once");
    section.add(
        Tags.div(
            "pl-form pl-promotion",
            place,
            rejected,
            reason,
            Tags.div("pl-actions", record, leave),
            answer));
    add(section);
    setVisible(false);
  }

  /** Opens with what can be decided on now; {@code preferred} is chosen to begin with. */
  void open(@Nullable UUID preferred) {
    setVisible(true);
    open = shelf.newest(brand).stream().filter(one -> one.decision() == null).toList();
    chosen = choice(preferred);
    place.removeAll();
    place.add(chosen);
    offerToReject();
    reason.clear();
    say(
        open.isEmpty() ? "No stored scenario waits for a decision: save this one first." : "",
        true);
    scrollIntoView();
  }

  /** A new one each time: a select whose items change does not show the value it has. */
  private Select<ScenarioRecord> choice(@Nullable UUID preferred) {
    Select<ScenarioRecord> choice = new Select<>();
    choice.setLabel("Chosen");
    choice.setId("decision-chosen");
    choice.setItemLabelGenerator(one -> one == null ? "None of them" : ShelfWords.of(one));
    choice.setEmptySelectionAllowed(true);
    choice.setEmptySelectionCaption("None of them");
    choice.setItems(open);
    choice.setWidthFull();
    open.stream()
        .filter(one -> one.scenario().id().equals(preferred))
        .findFirst()
        .ifPresent(choice::setValue);
    choice.addValueChangeListener(change -> offerToReject());
    return choice;
  }

  private void offerToReject() {
    rejected.setItems(open.stream().filter(one -> !sameAsChosen(one)).toList());
    rejected.setVisible(open.stream().anyMatch(one -> !sameAsChosen(one)));
  }

  private boolean sameAsChosen(ScenarioRecord one) {
    ScenarioRecord now = chosen.getValue();
    return now != null && now.scenario().id().equals(one.scenario().id());
  }

  private void record() {
    ScenarioRecord one = chosen.getValue();
    try {
      Optional<DecideScenarios.Outcome> outcome =
          shelf.decide(
              brand,
              one == null ? null : one.scenario().id(),
              rejected.getValue().stream().map(other -> other.scenario().id()).toList(),
              reason.getValue());
      boolean done = outcome.filter(DecideScenarios.Outcome.Decided.class::isInstance).isPresent();
      if (done) {
        decided.run();
        open(null);
      }
      say(outcome.map(ShelfWords::of).orElseGet(ShelfWords::notAllowed), done);
    } catch (IllegalArgumentException refused) {
      say(String.valueOf(refused.getMessage()), false);
    }
  }

  private void say(String words, boolean fine) {
    answer.setText(words);
    answer.setClassName("pl-refusal", !fine && !words.isEmpty());
  }
}
