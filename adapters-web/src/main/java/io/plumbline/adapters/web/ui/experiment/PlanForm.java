package io.plumbline.adapters.web.ui.experiment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.shared.ChannelId;
import java.util.List;
import java.util.function.Function;

/** A test as somebody writes it: what it asks, where, when, and how it is judged. */
final class PlanForm extends Div {

  private static final long serialVersionUID = 1L;

  private final Div answer = Tags.div("pl-answer");
  private final PlanFields fields;
  private final PreconditionRows preconditions;

  /**
   * @param plan what to begin with
   * @param channels what may be tested; any name where the model has none
   * @param send takes the plan, and says what came of it; done ones are followed elsewhere
   */
  PlanForm(
      TestPlan plan,
      List<ChannelId> channels,
      String currency,
      String verb,
      Function<TestPlan, Said> send) {
    setId("plan-form");
    addClassName("pl-wish");
    fields = new PlanFields(plan, channels);
    preconditions = new PreconditionRows(plan.preconditions());
    section("What it asks", "goes on record", fields.asked());
    section("Where", "markets with commas between them", fields.where());
    section("When", "days as 2026-12-31; spend in %s".formatted(currency), fields.when());
    section("How it is judged", "registering it fixes all of this", fields.judged());
    section("Preconditions", "what must hold before it begins", preconditions);
    answer.setId("plan-answer");
    answer.getElement().setAttribute("role", "alert");
    answer.setVisible(false);
    Button ask = new Button(verb, click -> send(send));
    ask.setId("send-plan");
    ask.addThemeVariants(ButtonVariant.PRIMARY);
    add(Tags.div("pl-actions", ask), answer);
  }

  private void section(String heading, String remark, Div content) {
    Section section = Tags.section(heading, remark);
    section.add(content);
    add(section);
  }

  private void send(Function<TestPlan, Said> send) {
    Said said;
    try {
      said = send.apply(fields.plan(preconditions.stated()));
    } catch (IllegalArgumentException refused) {
      said = Said.refused(String.valueOf(refused.getMessage()));
    }
    answer.setText(said.words());
    answer.setClassName("pl-refusal", !said.done());
    answer.setVisible(true);
  }
}
