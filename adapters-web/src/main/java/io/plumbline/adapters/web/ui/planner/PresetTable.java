package io.plumbline.adapters.web.ui.planner;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.ForestCell;
import io.plumbline.adapters.web.ui.ForestScale;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.mix.planning.PresetScenarios.Preset;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The three presets and Custom, side by side on one scale. */
final class PresetTable extends Div {

  private static final long serialVersionUID = 1L;

  private static final int ALL = Preset.values().length + 1;

  private final transient Units units;
  private final transient PaybackWindow payback;
  private final boolean editable;
  private final transient Consumer<double[]> use;
  private transient List<PlanColumn> presets = List.of();
  private transient @Nullable PlanColumn custom;
  private String failure = "";

  /**
   * @param use is told the amounts of a preset that is to be used
   */
  PresetTable(Units units, PaybackWindow payback, boolean editable, Consumer<double[]> use) {
    this.units = units;
    this.payback = payback;
    this.editable = editable;
    this.use = use;
    setId("presets");
    build();
  }

  /** Shows the presets once they are found. */
  void show(List<PlanColumn> found) {
    presets = found;
    build();
  }

  /** Says that there are none, and why. */
  void fail(String why) {
    failure = why;
    build();
  }

  /** Shows Custom as it is now. */
  void show(PlanColumn now) {
    custom = now;
    build();
  }

  private void build() {
    removeAll();
    PlainTable table = new PlainTable();
    table.addClassName("pl-compare-plans");
    table.column("", "");
    for (Preset preset : Preset.values()) {
      table.column(head(preset), "");
    }
    table.column(head("Custom", "yours"), "on");
    double reach = reach();
    row(table, "Moved %s".formatted(period()), one -> two(one.moved(), one.part()));
    row(
        table,
        "%s %s, %d days".formatted(title(units.outcomeName()), period(), payback.days()),
        one -> one.change().inline());
    row(table, scale(reach), one -> new ForestCell(one.lift(), line(reach), true));
    row(
        table,
        "Chance of losing " + units.outcomeName(),
        one -> {
          Span chance = Tags.span("", Tags.span(one.risky() ? "pl-b pl-bad" : "pl-b", one.loss()));
          chance.add(Tags.span("pl-q pl-s", " " + one.worst()));
          return chance;
        });
    row(table, "To ship it", one -> two(one.steps(), one.risky() ? "not recommended" : ""));
    row(table, "Evidence", one -> Tags.span(one.beyond() ? "pl-warn" : "", one.evidence()));
    add(table);
    if (!failure.isEmpty()) {
      add(Tags.paragraph("pl-help", failure));
    }
  }

  private void row(PlainTable table, String title, Function<PlanColumn, Component> cell) {
    Component[] cells = new Component[ALL + 1];
    cells[0] = new Span(title);
    for (int i = 0; i < ALL - 1; i++) {
      cells[i + 1] = i < presets.size() ? cell.apply(presets.get(i)) : waiting();
    }
    cells[ALL] =
        custom == null ? waiting() : custom.changes() ? cell.apply(custom) : Tags.span("pl-q", "–");
    table.row(cells);
  }

  private Component waiting() {
    return failure.isEmpty() ? Tags.span("pl-bone", "") : Tags.span("pl-q", "–");
  }

  private Component head(Preset preset) {
    String name = preset.name().charAt(0) + preset.name().substring(1).toLowerCase(Locale.ROOT);
    Div head = head(name, "%s shift".formatted(Format.fixed(100 * preset.moved(), 0) + "%"));
    if (editable && preset.ordinal() < presets.size()) {
      double[] amounts = presets.get(preset.ordinal()).amounts();
      Button button = new Button("Use this", click -> use.accept(amounts));
      button.addClassName("pl-link");
      button.addThemeVariants(ButtonVariant.TERTIARY);
      button.setId("use-" + preset.name().toLowerCase(Locale.ROOT));
      button.setAriaLabel("Use the amounts of " + name);
      head.add(button);
    }
    return head;
  }

  private static Div head(String name, String remark) {
    return Tags.div("pl-plan-head", Tags.span("", name), Tags.span("pl-q pl-s", remark));
  }

  private static Component two(String value, String remark) {
    return Tags.span("", Tags.span("pl-b", value), Tags.span("pl-q pl-s", " " + remark));
  }

  private String period() {
    return "a " + units.period();
  }

  private static String title(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** How far the scale reaches on either side: as far as the widest preset, or Custom without. */
  private double reach() {
    return Stream.concat(presets.stream(), Stream.ofNullable(presets.isEmpty() ? custom : null))
        .map(PlanColumn::lift)
        .mapToDouble(
            lift -> Math.max(Math.abs(lift.interval().lower()), Math.abs(lift.interval().upper())))
        .max()
        .orElse(0);
  }

  private static ForestScale line(double reach) {
    double wide = Math.max(reach * 1.05, 1e-9);
    return new ForestScale(-wide, wide, 0.0);
  }

  private static String scale(double reach) {
    return reach == 0
        ? "On one scale"
        : "%s to %s, line at 0".formatted(Format.change(-reach), Format.change(reach));
  }
}
