package io.plumbline.adapters.web.ui.guardrail;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.change.circumstance.Circumstance;
import io.plumbline.domain.guardrail.Circumstances;
import io.plumbline.domain.shared.ChannelId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** States a circumstance; the fields are those of its kind. */
final class CircumstanceForm extends Div {

  private static final long serialVersionUID = 1L;

  private final transient BiFunction<Circumstance, String, Said> state;
  private final transient Consumer<Said> whenStated;
  private final Select<Circumstance.Kind> kind = new Select<>();
  private final TextField name = field("circumstance-name");
  private final TextField channel = field("circumstance-channel");
  private final TextField item = field("circumstance-item");
  private final TextField figure = field("circumstance-figure");
  private final DatePicker first = new DatePicker("First day");
  private final DatePicker last = new DatePicker("Last day");
  private final TextField note = new TextField("Where it is known from");
  private final Div answer = Tags.div("pl-answer");

  /**
   * @param state takes what is so with a note, and says what came of it
   * @param whenStated is told what to say once it is on record
   */
  CircumstanceForm(BiFunction<Circumstance, String, Said> state, Consumer<Said> whenStated) {
    this.state = state;
    this.whenStated = whenStated;
    addClassName("pl-form");
    kind.setId("circumstance-kind");
    kind.setLabel("What is so");
    kind.setItems(Circumstance.Kind.values());
    kind.setItemLabelGenerator(Circumstance.Kind::label);
    kind.addValueChangeListener(changed -> ask(changed.getValue()));
    first.setId("circumstance-first");
    last.setId("circumstance-last");
    note.setId("circumstance-note");
    note.setHelperText("May stay empty");
    answer.setId("circumstance-answer");
    answer.getElement().setAttribute("role", "status");
    answer.setVisible(false);
    Button button = new Button("State it", click -> state());
    button.setId("state-circumstance");
    add(kind, name, channel, item, figure, first, last, note);
    add(answer, Tags.div("pl-actions", button));
    kind.setValue(Circumstance.Kind.LAUNCH);
  }

  private static TextField field(String id) {
    TextField field = new TextField();
    field.setId(id);
    return field;
  }

  private void ask(Circumstance.Kind asked) {
    boolean dated =
        switch (asked) {
          case LAUNCH, LEARNING_PHASE, RUNNING_TEST -> true;
          case STOCK, FREQUENCY, REACH -> false;
        };
    first.setVisible(dated);
    last.setVisible(dated);
    last.setHelperText(
        asked == Circumstance.Kind.LEARNING_PHASE ? "Empty if the platform does not tell" : "");
    show(name, nameOf(asked));
    show(channel, asked == Circumstance.Kind.STOCK ? null : channelOf(asked));
    channel.setHelperText(
        asked == Circumstance.Kind.LAUNCH ? "Names, with commas; empty is every channel" : "");
    show(
        item,
        switch (asked) {
          case FREQUENCY, RUNNING_TEST -> "Line item";
          case LAUNCH, LEARNING_PHASE, STOCK, REACH -> null;
        });
    item.setHelperText(
        asked == Circumstance.Kind.RUNNING_TEST ? "Empty if it runs on the whole channel" : "");
    show(
        figure,
        switch (asked) {
          case STOCK -> "Lasts, in days from today";
          case FREQUENCY -> "Times a week";
          case REACH -> "People a week";
          case LAUNCH, LEARNING_PHASE, RUNNING_TEST -> null;
        });
  }

  private static @Nullable String nameOf(Circumstance.Kind asked) {
    return switch (asked) {
      case LAUNCH -> "What is launched";
      case STOCK -> "Product";
      case RUNNING_TEST -> "Name of the test";
      case LEARNING_PHASE, FREQUENCY, REACH -> null;
    };
  }

  private static String channelOf(Circumstance.Kind asked) {
    return asked == Circumstance.Kind.LAUNCH ? "Channels" : "Channel";
  }

  private static void show(TextField field, @Nullable String label) {
    field.setVisible(label != null);
    field.setLabel(label == null ? "" : label);
  }

  private void state() {
    Said said;
    try {
      said = state.apply(circumstance(), note.getValue());
    } catch (IllegalArgumentException refused) {
      said = Said.refused(String.valueOf(refused.getMessage()));
    }
    if (said.done()) {
      whenStated.accept(said);
      return;
    }
    answer.setText(said.words());
    answer.setClassName("pl-refusal", true);
    answer.setVisible(true);
  }

  private Circumstance circumstance() {
    return switch (kind.getValue()) {
      case LAUNCH ->
          new Circumstance.Launch(
              new Circumstances.Launch(
                  name.getValue().strip(),
                  day(first),
                  day(last),
                  Arrays.stream(channel.getValue().split(",", -1))
                      .map(String::strip)
                      .filter(one -> !one.isEmpty())
                      .map(ChannelId::new)
                      .collect(Collectors.toSet())));
      case LEARNING_PHASE ->
          new Circumstance.LearningPhase(
              new Circumstances.LearningPhase(channelId(), day(first), last.getValue()));
      case STOCK ->
          new Circumstance.Stock(
              new Circumstances.Cover(name.getValue().strip(), Math.toIntExact(whole())));
      case FREQUENCY ->
          new Circumstance.Frequency(
              new Circumstances.Frequency(channelId(), item.getValue().strip(), number()));
      case REACH -> new Circumstance.Reach(channelId(), whole());
      case RUNNING_TEST ->
          new Circumstance.RunningTest(
              new Circumstances.RunningTest(
                  name.getValue().strip(),
                  channelId(),
                  item.getValue().isBlank() ? null : item.getValue().strip(),
                  day(first),
                  day(last)));
    };
  }

  private ChannelId channelId() {
    return new ChannelId(channel.getValue().strip());
  }

  private static LocalDate day(DatePicker picker) {
    LocalDate day = picker.getValue();
    if (day == null) {
      throw new IllegalArgumentException("%s is missing.".formatted(picker.getLabel()));
    }
    return day;
  }

  private double number() {
    String typed = figure.getValue().strip().replace(",", "");
    if (!typed.matches("[0-9]{1,9}([.][0-9]{1,4})?")) {
      throw new IllegalArgumentException("%s: a number is needed.".formatted(figure.getLabel()));
    }
    return Double.parseDouble(typed);
  }

  private long whole() {
    String typed = figure.getValue().strip().replace(",", "");
    if (!typed.matches("[0-9]{1,9}")) {
      throw new IllegalArgumentException(
          "%s: a whole number is needed.".formatted(figure.getLabel()));
    }
    return Long.parseLong(typed);
  }
}
