package io.plumbline.adapters.web.ui.experiment;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;

/** What fields of a test say; each that says nothing useful is refused in one sentence. */
final class Entry {

  private Entry() {}

  static TextField day(String label, LocalDate value) {
    TextField field = new TextField(label);
    field.setValue(value.toString());
    field.setHelperText("as 2026-12-31");
    return field;
  }

  static NumberField number(String label, String id) {
    NumberField field = new NumberField(label);
    field.setId(id);
    return field;
  }

  /** Returns a day, or refuses. */
  static LocalDate day(TextField field) {
    try {
      return LocalDate.parse(field.getValue().strip());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "%s: a day is written as 2026-12-31.".formatted(field.getLabel()), e);
    }
  }

  /** Returns a number, or refuses. */
  static double number(NumberField field) {
    Double value = field.getValue();
    if (value == null || !Double.isFinite(value)) {
      throw new IllegalArgumentException("%s needs a number.".formatted(field.getLabel()));
    }
    return value;
  }

  /** Returns a number, or {@code open} where there is none. */
  static double number(NumberField field, double open) {
    return field.getValue() == null ? open : number(field);
  }

  static int whole(IntegerField field) {
    Integer value = field.getValue();
    if (value == null) {
      throw new IllegalArgumentException("%s needs a whole number.".formatted(field.getLabel()));
    }
    return value;
  }

  /** Returns signed money in cents: {@code -1,200.00}; nothing is 0. */
  static long cents(TextField field) {
    String text = field.getValue().strip().replace(",", "").replace("\u2212", "-");
    if (text.isEmpty()) {
      return 0;
    }
    try {
      return new BigDecimal(text).movePointRight(2).longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException(
          "%s: an amount such as -88,320.00.".formatted(field.getLabel()), e);
    }
  }

  /** Returns the parts of a list with commas; blanks are none. */
  static List<String> list(TextField field) {
    return Arrays.stream(field.getValue().split(",", -1))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
  }
}
