package io.plumbline.adapters.web.ui.guardrail;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.mix.planning.DecisionCurrency.Denomination;
import io.plumbline.domain.mix.planning.PaybackWindow;
import java.math.BigDecimal;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The one measure of every recommendation and outcome, and for admins the form that sets it. */
final class CurrencySection extends Div {

  private static final long serialVersionUID = 1L;

  private final transient BiFunction<DecisionCurrency, String, Said> set;
  private final transient Consumer<Said> whenSet;
  private final Select<Denomination> measure = new Select<>();
  private final IntegerField payback = new IntegerField("Payback window, days");
  private final BigDecimalField customer = new BigDecimalField();
  private final TextField reason = new TextField("Why");
  private final Div answer = Tags.div("pl-answer");

  /**
   * @param set takes the currency with a reason, and says what came of it
   * @param whenSet is told what to say once it is set
   */
  CurrencySection(
      Brand brand,
      DecisionCurrency now,
      boolean maySet,
      BiFunction<DecisionCurrency, String, Said> set,
      Consumer<Said> whenSet) {
    this.set = set;
    this.whenSet = whenSet;
    setId("decision-currency");
    Section section = Tags.section("Decision currency", "one for every page, export and close");
    section.add(Tags.paragraph("", sentence(now, brand)));
    if (!maySet) {
      add(section);
      return;
    }
    Section form = Tags.section("Set the decision currency", "it goes on record");
    form.add(form(now, brand));
    add(Tags.div("pl-row pl-users", section, form));
  }

  private static String sentence(DecisionCurrency now, Brand brand) {
    Long cents = now.customerCents();
    return "Recommendations and outcomes are told in %s: %s%s"
        .formatted(
            now.words(),
            now.isCost() ? "what the next customer costs." : "what the next unit of money brings.",
            cents == null
                ? ""
                : " A customer brings %s %s in that time."
                    .formatted(
                        Format.exact(BigDecimal.valueOf(cents, 2)),
                        brand.currency().getCurrencyCode()));
  }

  private Div form(DecisionCurrency now, Brand brand) {
    measure.setId("currency-measure");
    measure.setLabel("Measure");
    measure.setItems(Denomination.values());
    measure.setItemLabelGenerator(Denomination::words);
    measure.setValue(now.measure());
    payback.setId("currency-payback");
    payback.setMin(1);
    payback.setValue(now.payback().days());
    customer.setId("currency-customer");
    customer.setLabel("What a customer brings, " + brand.currency().getCurrencyCode());
    customer.setHelperText("Needed for a cost where the outcome is money, or a return where not");
    if (now.customerCents() != null) {
      customer.setValue(BigDecimal.valueOf(now.customerCents(), 2));
    }
    reason.setId("currency-reason");
    answer.setId("currency-answer");
    answer.getElement().setAttribute("role", "status");
    answer.setVisible(false);
    Button button = new Button("Set it", click -> set());
    button.setId("set-currency");
    Div form = Tags.div("pl-form", measure, payback, customer, reason, answer);
    form.add(Tags.div("pl-actions", button));
    return form;
  }

  private void set() {
    Said said;
    try {
      said = set.apply(asked(), reason.getValue());
    } catch (IllegalArgumentException | ArithmeticException refused) {
      said = Said.refused(String.valueOf(refused.getMessage()));
    }
    if (said.done()) {
      whenSet.accept(said);
      return;
    }
    answer.setText(said.words());
    answer.setClassName("pl-refusal", true);
    answer.setVisible(true);
  }

  private DecisionCurrency asked() {
    Integer days = payback.getValue();
    if (days == null) {
      throw new IllegalArgumentException("A payback window has at least a day.");
    }
    return new DecisionCurrency(
        measure.getValue(), new PaybackWindow(days), cents(customer.getValue()));
  }

  private static @Nullable Long cents(@Nullable BigDecimal money) {
    return money == null ? null : money.movePointRight(2).longValueExact();
  }
}
