package io.plumbline.adapters.web.ui.onboarding;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.plumbline.adapters.web.ui.Locked;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.access.Brand;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Names a brand and the currency of its money. */
final class BrandStep extends Div {

  private static final long serialVersionUID = 1L;

  private final TextField name = new TextField("Name");
  private final ComboBox<Currency> currency = new ComboBox<>("Currency of all its money");
  private final Div answer = Tags.div("pl-refusal");

  /**
   * @param known the brand the page is about
   * @param mayAdd whether the reader adds brands
   * @param add takes a name and the code of a currency
   * @param added is told what to say once a brand is there
   */
  BrandStep(
      Optional<Brand> known,
      boolean mayAdd,
      BiFunction<String, String, Said> add,
      Consumer<Said> added) {
    known.ifPresent(
        brand ->
            add(
                Tags.paragraph(
                    "",
                    "These steps are about %s. Another brand is chosen at the top of the navigation."
                        .formatted(brand.name()))));
    if (!mayAdd) {
      add(Locked.reason("An admin names a brand; a marketing lead does the steps that follow."));
      return;
    }
    name.setId("brand-name");
    name.setMaxLength(80);
    currency.setId("brand-currency");
    currency.setItems(currencies());
    currency.setItemLabelGenerator(
        one -> "%s · %s".formatted(one.getCurrencyCode(), one.getDisplayName(Locale.ENGLISH)));
    currency.setHelperText("It stays: every amount of the brand is read in it.");
    answer.setId("brand-answer");
    answer.getElement().setAttribute("role", "status");
    Button button =
        new Button(
            known.isPresent() ? "Add another brand" : "Name the brand", click -> add(add, added));
    button.setId("add-brand");
    if (known.isEmpty()) {
      button.addThemeVariants(ButtonVariant.PRIMARY);
    }
    add(Tags.div("pl-step-fields", name, currency), answer, Tags.div("pl-actions", button));
  }

  /** The money of every country there is, by its code. */
  private static List<Currency> currencies() {
    return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
        .map(country -> Currency.getInstance(Locale.of("", country)))
        .filter(Objects::nonNull)
        .distinct()
        .sorted(Comparator.comparing(Currency::getCurrencyCode))
        .toList();
  }

  private void add(BiFunction<String, String, Said> add, Consumer<Said> added) {
    Said said =
        currency.getValue() == null
            ? Said.refused("Choose the currency of its money, such as USD.")
            : add.apply(name.getValue(), currency.getValue().getCurrencyCode());
    if (said.done()) {
      added.accept(said);
    } else {
      answer.setText(said.words());
    }
  }
}
