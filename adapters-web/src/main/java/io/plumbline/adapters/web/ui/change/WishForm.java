package io.plumbline.adapters.web.ui.change;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.change.MonitoringPlan;
import io.plumbline.domain.change.StandingBudget;
import io.plumbline.domain.change.Wish;
import io.plumbline.domain.guardrail.Percent;
import io.plumbline.domain.guardrail.Shift.Sprint;
import io.plumbline.domain.shared.Probability;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A move as somebody writes it: the new amounts, what it is for, when, and how it is watched. */
final class WishForm extends Div {

  private static final long serialVersionUID = 1L;

  private final transient List<StandingBudget> now;
  private final List<TextField> amounts = new ArrayList<>();
  private final List<Span> changes = new ArrayList<>();
  private final Span total = new Span();
  private final Span totalChange = new Span();
  private final TextField title = new TextField("Title");
  private final TextField objective = new TextField("Objective");
  private final TextArea explanation = new TextArea("Explanation");
  private final TextField first = new TextField("Sprint, first day");
  private final TextField last = new TextField("Sprint, last day");
  private final TextField stages = new TextField("Stages, percent");
  private final IntegerField shortDays = new IntegerField("Checked after, days");
  private final IntegerField longDays = new IntegerField("Judged after, days");
  private final IntegerField breaches = new IntegerField("Breaches in a row");
  private final Select<MonitoringPlan.Side> side = new Select<>();
  private final IntegerField keepAbove = new IntegerField("Keep above, chance in %");
  private final Div answer = Tags.div("pl-answer");

  /**
   * @param now what line items spend
   * @param wish what to begin with; its targets may name some of the line items only
   * @param send takes the wish, and says what came of it; done ones are followed elsewhere
   */
  WishForm(
      List<StandingBudget> now,
      Wish wish,
      String currency,
      String verb,
      Function<Wish, Said> send) {
    this.now = List.copyOf(now);
    setId("wish");
    addClassName("pl-wish");
    fill(wish);
    Section amountsSection = Tags.section("New amounts", currency + " a week, to the cent");
    amountsSection.add(table(wish));
    Section words = Tags.section("What it is for", "goes on record");
    words.add(Tags.div("pl-form", title, objective, explanation));
    Section when = Tags.section("When", "days as 2026-12-31");
    when.add(Tags.div("pl-wish-fields", first, last, stages));
    Section watched = Tags.section("How it is watched", "approving it approves the rollback");
    watched.add(Tags.div("pl-wish-fields", shortDays, longDays, breaches, side, keepAbove));
    answer.setId("wish-answer");
    answer.getElement().setAttribute("role", "alert");
    answer.setVisible(false);
    Button ask = new Button(verb, click -> send(send));
    ask.setId("send-wish");
    ask.addThemeVariants(ButtonVariant.PRIMARY);
    add(amountsSection, words, when, watched, Tags.div("pl-actions", ask), answer);
    count();
  }

  private void fill(Wish wish) {
    title.setId("wish-title");
    title.setMaxLength(120);
    title.setValue(wish.title());
    objective.setId("wish-objective");
    objective.setMaxLength(400);
    objective.setValue(wish.objective());
    explanation.setId("wish-explanation");
    explanation.setMaxLength(4000);
    explanation.setValue(wish.explanation());
    first.setValue(wish.sprint().first().toString());
    first.setId("wish-first");
    last.setValue(wish.sprint().last().toString());
    stages.setValue(
        wish.stages().stream()
            .map(
                one -> BigDecimal.valueOf(one.hundredths(), 2).stripTrailingZeros().toPlainString())
            .collect(Collectors.joining(", ")));
    stages.setHelperText("of what gives, in all: 8, 12");
    shortDays.setValue(wish.plan().shortDays());
    longDays.setValue(wish.plan().longDays());
    breaches.setValue(wish.plan().breaches());
    side.setLabel("Which side counts");
    side.setItems(MonitoringPlan.Side.values());
    side.setItemLabelGenerator(
        one -> one == MonitoringPlan.Side.ADVERSE ? "Below the band" : "Below or above");
    side.setValue(wish.plan().side());
    keepAbove.setValue((int) Math.round(100 * wish.plan().keepAbove().value()));
  }

  private PlainTable table(Wish wish) {
    PlainTable table = new PlainTable();
    table
        .column("Channel", "")
        .column("Line item", "")
        .column("Now", "pl-num")
        .column("New", "pl-num pl-new-amount")
        .column("Change", "pl-num");
    for (StandingBudget one : now) {
      TextField field = new TextField();
      field.setAriaLabel("New amount of %s, %s".formatted(one.channel().value(), one.item()));
      field.setValue(Cents.of(target(wish, one)));
      field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
      field.addValueChangeListener(change -> count());
      Span change = new Span();
      amounts.add(field);
      changes.add(change);
      table.row(
          Tags.span("pl-b", one.channel().value()),
          new Span(one.item()),
          new Span(Cents.of(one.cents())),
          field,
          change);
    }
    NativeTableRow sum =
        table.row(
            new Span("In all"),
            new Span(),
            new Span(Cents.of(now.stream().mapToLong(StandingBudget::cents).sum())),
            total,
            totalChange);
    sum.addClassName("pl-b");
    return table;
  }

  private static long target(Wish wish, StandingBudget one) {
    return wish.targets().stream()
        .filter(
            target -> target.channel().equals(one.channel()) && target.item().equals(one.item()))
        .mapToLong(StandingBudget::cents)
        .findFirst()
        .orElse(one.cents());
  }

  private void count() {
    long all = 0;
    long before = 0;
    for (int i = 0; i < now.size(); i++) {
      OptionalLong cents = Cents.read(amounts.get(i).getValue());
      amounts.get(i).setInvalid(cents.isEmpty());
      amounts.get(i).setErrorMessage("An amount such as 88,320.00");
      long change = cents.orElse(now.get(i).cents()) - now.get(i).cents();
      changes.get(i).setText(change == 0 ? "" : Cents.change(change));
      all += now.get(i).cents() + change;
      before += now.get(i).cents();
    }
    total.setText(Cents.of(all));
    totalChange.setText(Cents.change(all - before));
  }

  private void send(Function<Wish, Said> send) {
    Said said;
    try {
      said = send.apply(wish());
    } catch (DateTimeParseException e) {
      said = Said.refused("A day is written as 2026-12-31.");
    } catch (IllegalArgumentException refused) {
      said = Said.refused(String.valueOf(refused.getMessage()));
    }
    answer.setText(said.words());
    answer.setClassName("pl-refusal", !said.done());
    answer.setVisible(true);
  }

  private Wish wish() {
    List<StandingBudget> targets = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      StandingBudget one = now.get(i);
      long cents =
          Cents.read(amounts.get(i).getValue())
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "The new amount of %s / %s is no amount."
                              .formatted(one.channel().value(), one.item())));
      if (cents != one.cents()) {
        targets.add(new StandingBudget(one.channel(), one.item(), cents));
      }
    }
    return new Wish(
        title.getValue().strip(),
        objective.getValue().strip(),
        explanation.getValue().strip(),
        new Sprint(LocalDate.parse(first.getValue()), LocalDate.parse(last.getValue())),
        targets,
        percents(),
        new MonitoringPlan(
            number(shortDays),
            number(longDays),
            number(breaches),
            side.getValue(),
            new Probability(number(keepAbove) / 100.0)));
  }

  private static int number(IntegerField field) {
    Integer value = field.getValue();
    if (value == null) {
      throw new IllegalArgumentException("%s needs a number.".formatted(field.getLabel()));
    }
    return value;
  }

  private List<Percent> percents() {
    try {
      return Arrays.stream(stages.getValue().split(",", -1))
          .map(text -> new BigDecimal(text.strip()).movePointRight(2).intValueExact())
          .map(Percent::new)
          .toList();
    } catch (ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException("Stages are percentages, such as 8, 12.", e);
    }
  }
}
