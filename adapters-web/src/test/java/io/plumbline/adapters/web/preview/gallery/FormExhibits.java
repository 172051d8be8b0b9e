package io.plumbline.adapters.web.preview.gallery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.plumbline.adapters.web.ui.Locked;
import io.plumbline.adapters.web.ui.save.SaveMenu;
import io.plumbline.adapters.web.ui.save.Spreadsheet;
import java.time.LocalDate;
import java.util.List;

/** What people type and press. */
final class FormExhibits {

  static final List<Exhibit> ALL =
      List.of(
          new Exhibit("Buttons", Button.class, FormExhibits::buttons),
          new Exhibit("Fields", TextField.class, FormExhibits::fields),
          new Exhibit("A field that refuses", TextField.class, FormExhibits::refused),
          new Exhibit("Choices", Select.class, FormExhibits::choices),
          new Exhibit(
              "Ways to save",
              SaveMenu.class,
              () ->
                  new SaveMenu(
                      "channels",
                      "channels",
                      () -> new Spreadsheet(List.of("channel"), List.of(List.of("tv"))))));

  private FormExhibits() {}

  private static Component buttons() {
    Button primary = new Button("Send for approval");
    primary.addThemeVariants(ButtonVariant.PRIMARY);
    Button link = new Button("Data table");
    link.addThemeVariants(ButtonVariant.TERTIARY);
    link.addClassName("pl-link");
    Button small = new Button("Try again");
    small.addClassName("pl-small");
    return ComponentExhibits.row(
        List.of(
            primary,
            new Button("Save"),
            small,
            link,
            Locked.button(new Button("Approve"), "A second person decides.")));
  }

  private static Component fields() {
    TextField name = new TextField("Name");
    name.setValue("Shift to Search");
    name.setHelperText("At most 80 characters");
    TextArea reason = new TextArea("Reason");
    reason.setPlaceholder("Why this, and why now");
    return ComponentExhibits.row(
        List.of(name, reason, new DatePicker("From", LocalDate.of(2026, 11, 30))));
  }

  private static Component refused() {
    TextField amount = new TextField("Spend a week");
    amount.setValue("-4");
    amount.setInvalid(true);
    amount.setErrorMessage("From 0 to 120,000; 64,000 is today's.");
    return amount;
  }

  private static Component choices() {
    Select<String> run = new Select<>();
    run.setLabel("Run");
    run.setItems("R-0007", "R-0006");
    run.setValue("R-0007");
    return ComponentExhibits.row(List.of(run, new Checkbox("I take this over", true)));
  }
}
