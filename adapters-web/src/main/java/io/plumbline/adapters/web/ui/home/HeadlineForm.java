package io.plumbline.adapters.web.ui.home;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.reporting.HeadlineKpi;
import io.plumbline.domain.reporting.HeadlineKpis;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Chooses which three figures everybody finds at the head of Home. */
final class HeadlineForm extends Div {

  private static final long serialVersionUID = 1L;
  private static final List<String> PLACES = List.of("left", "middle", "right");

  private final List<Select<HeadlineKpi>> choices = new ArrayList<>();
  private final Div answer = Tags.div("pl-refusal");

  /**
   * @param choose says it
   * @param then is told what was done
   */
  HeadlineForm(HeadlineKpis now, Function<List<HeadlineKpi>, Said> choose, Consumer<Said> then) {
    setId("headline-form");
    addClassName("pl-confirm");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", "Figures at the head of Home");
    answer.setId("headline-answer");
    answer.getElement().setAttribute("role", "alert");
    answer.setVisible(false);
    Div fields = Tags.div("pl-wish-fields");
    for (int i = 0; i < HeadlineKpis.COUNT; i++) {
      fields.add(choice(PLACES.get(i), now.kpis().get(i)));
    }
    Button save = new Button("Show these to everybody", click -> send(choose, then));
    save.setId("set-headline");
    save.addThemeVariants(ButtonVariant.PRIMARY);
    Button cancel = new Button("Cancel", click -> removeFromParent());
    add(
        new H2("Figures at the head of Home"),
        Tags.paragraph("pl-help", "Everybody who opens this brand finds them; it goes on record."),
        fields,
        Tags.div("pl-actions", save, cancel),
        answer);
  }

  private Select<HeadlineKpi> choice(String place, HeadlineKpi now) {
    Select<HeadlineKpi> choice = new Select<>();
    choice.setLabel("On the " + place);
    choice.setId("headline-" + place);
    choice.setItems(HeadlineKpi.values());
    choice.setItemLabelGenerator(HeadlineKpi::label);
    choice.setValue(now);
    choice.setHelperText(now.meaning());
    choice.addValueChangeListener(change -> choice.setHelperText(change.getValue().meaning()));
    choices.add(choice);
    return choice;
  }

  private void send(Function<List<HeadlineKpi>, Said> choose, Consumer<Said> then) {
    Said said = choose.apply(choices.stream().map(Select::getValue).toList());
    if (said.done()) {
      then.accept(said);
      return;
    }
    answer.setText(said.words());
    answer.setVisible(true);
  }
}
