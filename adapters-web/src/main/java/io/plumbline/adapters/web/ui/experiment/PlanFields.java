package io.plumbline.adapters.web.ui.experiment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.experiment.DesignPower;
import io.plumbline.domain.experiment.EvidenceGrade;
import io.plumbline.domain.experiment.ExperimentKind;
import io.plumbline.domain.experiment.LookSchedule;
import io.plumbline.domain.experiment.Precondition;
import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Geo;
import io.plumbline.domain.shared.Probability;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of a plan, filled with one, and the plan they say. */
final class PlanFields {

  private final TextArea hypothesis = new TextArea("Hypothesis");
  private final Select<String> channel = new Select<>();
  private final TextField item = text("Line item", "empty: the whole channel");
  private final TextField creative = text("Type of creative", "empty: all");
  private final Select<ExperimentKind> kind = new Select<>();
  private final TextField treated = text("Treated markets", "empty: everywhere, or not known yet");
  private final TextField control = text("Control markets", "what tells what would have been");
  private final TextField first;
  private final TextField last;
  private final IntegerField cooldown = new IntegerField("Late effects, days");
  private final TextField spend = text("Change of spend", "over the whole test; cut: less than 0");
  private final TextField kpi = text("Observed", "what is counted");
  private final NumberField alpha = Entry.number("False alarms, %", "plan-alpha");
  private final Select<Alternative> side = new Select<>();
  private final Select<LookSchedule.Control> looks = new Select<>();
  private final TextField days = text("Looks after days", "with commas; the last is the end");
  private final NumberField smallest = Entry.number("Smallest effect, %", "plan-mde");
  private final NumberField power = Entry.number("Power, %", "plan-power");
  private final NumberField expected = Entry.number("Expected effect, %", "plan-expected");
  private final Select<EvidenceGrade> grade = new Select<>();

  PlanFields(TestPlan plan, List<ChannelId> channels) {
    first = Entry.day("First day", plan.first());
    first.setId("plan-first");
    last = Entry.day("Last day", plan.last());
    last.setId("plan-last");
    hypothesis.setId("plan-hypothesis");
    hypothesis.setMaxLength(1000);
    hypothesis.setValue(plan.hypothesis());
    List<String> names = new ArrayList<>(channels.stream().map(ChannelId::value).toList());
    if (!names.contains(plan.channel().value())) {
      names.addFirst(plan.channel().value());
    }
    choice(channel, "Channel", names, plan.channel().value());
    channel.setId("plan-channel");
    item.setValue(plan.item() == null ? "" : plan.item());
    creative.setValue(plan.creative() == null ? "" : plan.creative());
    choice(kind, "Kind", Arrays.asList(ExperimentKind.values()), plan.kind());
    kind.setItemLabelGenerator(PlanWords::kind);
    treated.setId("plan-treated");
    treated.setValue(names(plan.treated()));
    control.setId("plan-control");
    control.setValue(names(plan.control()));
    cooldown.setValue(plan.cooldownDays());
    cooldown.setHelperText("0 to 28");
    spend.setId("plan-spend");
    spend.setValue(
        plan.spendChange() == 0 ? "" : BigDecimal.valueOf(plan.spendChange(), 2).toPlainString());
    kpi.setValue(plan.kpi());
    alpha.setValue(100 * plan.alpha().value());
    choice(side, "Looked for", Arrays.asList(Alternative.values()), plan.alternative());
    side.setItemLabelGenerator(PlanWords::side);
    choice(looks, "Looks", Arrays.asList(LookSchedule.Control.values()), plan.looks().control());
    looks.setItemLabelGenerator(PlanWords::control);
    days.setValue(
        plan.looks().days().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    days.setId("plan-look-days");
    DesignPower design = plan.design();
    if (design != null) {
      smallest.setValue(100 * design.smallestEffect());
      power.setValue(100 * design.power().value());
    }
    smallest.setHelperText("that the design finds");
    power.setHelperText("chance that it does");
    Double lift = plan.expectedLift();
    if (lift != null) {
      expected.setValue(100 * lift);
    }
    choice(grade, "Evidence", Arrays.asList(EvidenceGrade.values()), plan.grade());
    grade.setItemLabelGenerator(EvidenceGrade::label);
  }

  private static TextField text(String label, String helper) {
    TextField field = new TextField(label);
    field.setHelperText(helper);
    return field;
  }

  private static <T> void choice(Select<T> select, String label, List<T> items, T value) {
    select.setLabel(label);
    select.setItems(items);
    select.setValue(value);
  }

  private static String names(List<Geo> geos) {
    return geos.stream().map(Geo::value).collect(Collectors.joining(", "));
  }

  Div asked() {
    return Tags.div(
        "pl-plan-asked", hypothesis, Tags.div("pl-wish-fields", channel, item, creative, kind));
  }

  Div where() {
    return Tags.div("pl-form", treated, control);
  }

  Div when() {
    return Tags.div("pl-wish-fields", first, last, cooldown, spend);
  }

  Div judged() {
    return Tags.div(
        "pl-wish-fields", kpi, alpha, side, looks, days, smallest, power, expected, grade);
  }

  /** Returns the plan the fields say, or refuses. */
  TestPlan plan(List<Precondition> preconditions) {
    return new TestPlan(
        hypothesis.getValue().strip(),
        new ChannelId(Objects.requireNonNull(channel.getValue())),
        blank(item),
        blank(creative),
        Objects.requireNonNull(kind.getValue()),
        Entry.list(treated).stream().map(Geo::new).toList(),
        Entry.list(control).stream().map(Geo::new).toList(),
        Entry.day(first),
        Entry.day(last),
        Entry.whole(cooldown),
        Entry.cents(spend),
        kpi.getValue().strip(),
        new Probability(Entry.number(alpha) / 100),
        Objects.requireNonNull(side.getValue()),
        new LookSchedule(Objects.requireNonNull(looks.getValue()), lookDays()),
        smallest.getValue() == null
            ? null
            : new DesignPower(
                Entry.number(smallest) / 100, new Probability(Entry.number(power) / 100)),
        preconditions,
        expected.getValue() == null ? null : Entry.number(expected) / 100,
        Objects.requireNonNull(grade.getValue()));
  }

  private static @Nullable String blank(TextField field) {
    return field.getValue().isBlank() ? null : field.getValue().strip();
  }

  private List<Integer> lookDays() {
    try {
      return Entry.list(days).stream().map(Integer::valueOf).toList();
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("Looks are after whole days, such as 7, 14.", e);
    }
  }
}
