package io.plumbline.adapters.web.ui.planner;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.scenario.ScenarioRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** The scenario's name, whether it is stored, and what it is about: horizon, total and run. */
final class PlannerHead extends Div {

  private static final long serialVersionUID = 1L;

  /** Stands for a horizon to be typed in. */
  private static final int OWN = 0;

  private final Input name = new Input(ValueChangeMode.ON_CHANGE);
  private final Span badge = Tags.span("pl-chip pl-hold", "");
  private final Div end = Tags.div("pl-end pl-planner-fields");
  private final Select<Boolean> total = new Select<>();
  private final Div inPeriod = Tags.div("pl-s pl-t2 pl-in-period");
  private transient String totalNow = "";
  private transient DoubleFunction<String> spends = amount -> "";

  PlannerHead(Draft draft, boolean editable, Consumer<String> renamed) {
    addClassName("pl-title");
    name.setId("scenario-name");
    name.addClassName("pl-name");
    name.getElement().setAttribute("aria-label", "Name of the scenario");
    name.getElement().setAttribute("maxlength", "200");
    name.setValue(draft.name());
    name.setEnabled(editable);
    name.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            renamed.accept(change.getValue());
          }
        });
    badge.setId("saved");
    inPeriod.setId("in-period");
    inPeriod.setVisible(false);
    add(new H1(name), badge, end, inPeriod);
  }

  /** Says whether what is shown is stored. */
  void saved(String words) {
    badge.setText(words);
  }

  /**
   * Says with every total what the plan spends of a planning period.
   *
   * @param words takes what is spent in each of the planned weeks or days
   */
  void within(DoubleFunction<String> words) {
    spends = words;
    inPeriod.setVisible(true);
  }

  private static Div labelled(String label, Component field) {
    return Tags.div("pl-labelled", Tags.span("pl-q pl-s", label), field);
  }

  /** Offers horizons. */
  void horizon(Draft draft, ModelRun run, Units units, IntConsumer changed) {
    Select<Integer> horizon = new Select<>();
    horizon.setId("horizon");
    horizon.setAriaLabel("Horizon");
    List<Integer> offered = new ArrayList<>(Horizon.offered(units, draft.periods()));
    offered.add(OWN);
    horizon.setItems(offered);
    horizon.setItemLabelGenerator(
        periods ->
            periods == OWN
                ? "Another number of %ss".formatted(units.period())
                : Horizon.words(periods, units, run.report()));
    horizon.setValue(draft.periods());
    IntegerField own = new IntegerField();
    own.setId("own-horizon");
    own.setAriaLabel("Horizon in %ss".formatted(units.period()));
    own.setPlaceholder(units.period() + "s");
    own.setMin(1);
    own.setVisible(false);
    own.addClassName("pl-narrow");
    own.addValueChangeListener(
        typed -> {
          if (typed.getValue() != null && typed.getValue() >= 1) {
            changed.accept(typed.getValue());
          }
        });
    horizon.addValueChangeListener(
        chosen -> {
          own.setVisible(chosen.getValue() == OWN);
          if (chosen.getValue() != OWN) {
            changed.accept(chosen.getValue());
          }
        });
    end.addComponentAsFirst(own);
    end.addComponentAsFirst(labelled("Horizon", horizon));
  }

  /** Offers to hold the total or to let it go. */
  void total(Draft draft, boolean editable, Consumer<Boolean> changed) {
    total.setId("total");
    total.setAriaLabel("Total");
    total.setItems(true, false);
    total.setItemLabelGenerator(held -> totalNow + (held ? ", held" : ", free"));
    total.setValue(draft.holdsTotal());
    total.setEnabled(editable);
    total.addValueChangeListener(
        chosen -> {
          if (chosen.isFromClient()) {
            changed.accept(chosen.getValue());
          }
        });
    end.add(labelled("Total", total));
  }

  /** Shows the total as it is now. */
  void total(double amount, Units units) {
    String now = Format.money(amount, units.currency()) + " a " + units.period();
    if (!now.equals(totalNow)) {
      inPeriod.setText(spends.apply(amount));
      totalNow = now;
      Boolean held = total.getValue();
      total.setItemLabelGenerator(one -> totalNow + (one ? ", held" : ", free"));
      total.setValue(held);
    }
  }

  /** Offers stored scenarios, looked up anew whenever the list is opened. */
  void stored(Supplier<List<ScenarioRecord>> newest, Consumer<ScenarioRecord> opened) {
    ComboBox<ScenarioRecord> stored = new ComboBox<>();
    stored.setId("stored");
    stored.setAriaLabel("Stored scenarios");
    stored.setPlaceholder("Open a stored one");
    stored.setItemLabelGenerator(ShelfWords::of);
    stored.setItems(newest.get());
    stored
        .getElement()
        .addPropertyChangeListener(
            "opened",
            "opened-changed",
            change -> {
              if (Boolean.TRUE.equals(change.getValue())) {
                stored.setItems(newest.get());
              }
            });
    stored.addValueChangeListener(
        chosen -> {
          if (chosen.isFromClient() && chosen.getValue() != null) {
            opened.accept(chosen.getValue());
          }
        });
    end.add(stored);
  }

  /** Offers runs. */
  void runs(String run, List<String> labels, Consumer<String> chosen) {
    Select<String> runs = new Select<>();
    runs.setId("run");
    runs.setAriaLabel("Run");
    List<String> all = new ArrayList<>(labels);
    if (!all.contains(run)) {
      all.add(run);
    }
    runs.setItems(all);
    runs.setValue(run);
    runs.addValueChangeListener(change -> chosen.accept(change.getValue()));
    end.add(labelled("Run", runs));
  }
}
