package io.plumbline.adapters.web.ui.ledger;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.plumbline.domain.ledger.Fact;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What narrows the ledger: as of a day, days, kind, person, words. */
final class FilterBar extends Div {

  private static final long serialVersionUID = 1L;

  private final Input asOf = day("as-of");
  private final Input from = day("from");
  private final Input to = day("to");
  private final Select<Fact.Kind> kind = new Select<>();
  private final TextField person = field("Person");
  private final TextField words = field("Request, run, batch or hash");

  FilterBar(LedgerAddress address, Consumer<LedgerAddress> changed) {
    addClassName("pl-filter");
    kind.setItems(Fact.Kind.values());
    kind.setEmptySelectionAllowed(true);
    kind.setEmptySelectionCaption("Every kind");
    kind.setItemLabelGenerator(item -> item == null ? "Every kind" : EntryPage.kind(item));
    kind.setAriaLabel("Kind");
    kind.setId("kind");
    words.setId("words");
    person.setId("person");
    show(address);
    Runnable tell = () -> changed.accept(address());
    kind.addValueChangeListener(change -> tell.run());
    words.addValueChangeListener(change -> tell.run());
    person.addValueChangeListener(change -> tell.run());
    for (Input input : new Input[] {asOf, from, to}) {
      input.addValueChangeListener(change -> tell.run());
    }
    add(labelled("As of", asOf), labelled("From", from), labelled("to", to), kind, person, words);
  }

  private void show(LedgerAddress address) {
    kind.setValue(address.kind());
    person.setValue(address.person());
    words.setValue(address.words());
    show(asOf, address.asOf());
    show(from, address.from());
    show(to, address.to());
  }

  private static void show(Input input, @Nullable LocalDate day) {
    input.setValue(day == null ? "" : day.toString());
  }

  private LedgerAddress address() {
    return new LedgerAddress(
        kind.getValue(),
        person.getValue().strip(),
        words.getValue().strip(),
        LedgerAddress.day(from.getValue()),
        LedgerAddress.day(to.getValue()),
        LedgerAddress.day(asOf.getValue()),
        null);
  }

  static Input day(String id) {
    Input input = new Input(ValueChangeMode.ON_CHANGE);
    input.setType("date");
    input.setId(id);
    input.addClassName("pl-day");
    return input;
  }

  static Div labelled(String label, Input input) {
    NativeLabel name = new NativeLabel(label);
    name.setFor(input);
    Div both = new Div(name, input);
    both.addClassName("pl-labelled");
    return both;
  }

  private static TextField field(String label) {
    TextField field = new TextField();
    field.setPlaceholder(label);
    field.setAriaLabel(label);
    field.setClearButtonVisible(true);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    return field;
  }
}
