package io.plumbline.adapters.web.ui.change;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.plumbline.adapters.web.ui.CsvLink;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.change.StandingBudget;
import java.util.List;
import java.util.function.BiFunction;

/** What line items spend a week, as a small sheet that is edited or pasted, and why. */
final class BudgetsForm extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * @param stated whether the budgets are stated; else they are projected
   * @param state states them, with the reason
   */
  BudgetsForm(
      List<StandingBudget> now,
      boolean stated,
      String currency,
      BiFunction<List<StandingBudget>, String, Said> state) {
    setId("budgets");
    Section section =
        Tags.section(
            "Line items",
            currency + " a week",
            new CsvLink("CSV", "budgets.csv", () -> BudgetSheetText.of(now)));
    TextArea sheet = new TextArea("channel,item,amount");
    sheet.setId("budget-sheet");
    sheet.addClassName("pl-sheet");
    sheet.setHelperText("A row a line item; paste a sheet here. Line items left out are gone.");
    sheet.setValue(BudgetSheetText.of(now).replace("\r", ""));
    TextField reason = new TextField("Why");
    reason.setId("budget-reason");
    reason.setMaxLength(1000);
    reason.setHelperText("Needed; goes on record");
    Div answer = Tags.div("pl-answer");
    answer.setId("budget-answer");
    answer.getElement().setAttribute("role", "status");
    Button save =
        new Button(
            "State these budgets",
            click -> {
              Said said = said(sheet.getValue(), reason.getValue(), state);
              answer.removeAll();
              answer.add(new Span(said.words()));
              answer.setClassName("pl-refusal", !said.done());
            });
    save.setId("state-budgets");
    save.addThemeVariants(ButtonVariant.PRIMARY);
    section.add(
        Tags.paragraph(
            "pl-reading",
            stated
                ? "Somebody stated them, or Plumbline set them; requests start from them."
                : "Nobody stated budgets yet: these are what the model projects for an average"
                    + " week. The first request fixes them so."),
        Tags.div("pl-form", sheet, reason, Tags.div("pl-actions", save), answer));
    add(section);
  }

  private static Said said(
      String sheet, String reason, BiFunction<List<StandingBudget>, String, Said> state) {
    try {
      return state.apply(BudgetSheetText.read(sheet), reason);
    } catch (IllegalArgumentException wrong) {
      return Said.refused(String.valueOf(wrong.getMessage()));
    }
  }
}
