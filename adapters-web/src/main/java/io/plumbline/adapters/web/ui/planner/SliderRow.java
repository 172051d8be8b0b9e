package io.plumbline.adapters.web.ui.planner;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DebouncePhase;
import io.plumbline.adapters.web.ui.Icon;
import io.plumbline.adapters.web.ui.Tags;
import java.util.Locale;
import java.util.function.DoubleConsumer;

/**
 * One channel's slider with its number field: brackets where one step ends, the darker track what
 * was observed, the ink tick today, the ring the new amount.
 */
final class SliderRow {

  private static final int PAUSE = 90;

  /** A key moves a ring by one of these: by 1 % of today's spend where the track is twice that. */
  private static final int PLACES = 200;

  /** What a person asked for last stays on the element, so that it outlives older answers. */
  private static final String ASKED = "element.asked = element.value";

  /**
   * A ring that is being dragged, or asked for more than the server ($1) has heard of, is ahead of
   * the answer, and is left alone.
   */
  private static final String SET =
      """
      const ahead = this.matches('input[type=range]:active')
          || (this.asked !== undefined && this.asked !== $1);
      if (!ahead && this.value !== $0) this.value = $0;
      if (!ahead) delete this.asked;
      """;

  private final Span today = new Span();
  private final Div track = Tags.div("pl-slider");
  private final Div fill = Tags.div("pl-fill");
  private final Input ring = new Input();
  private final Input number = new Input();
  private final Span change = new Span();
  private final Span percent = Tags.span("pl-q pl-s", "");
  private final Span moves = new Span();
  private final NativeButton lock = new NativeButton();
  private final Div name;
  private AllocationTable.Row shown;
  private String heard = "";
  private double divisor = 1;

  /**
   * @param moved is told the amount that is wanted, in money
   * @param turned is told when the lock is pressed
   */
  SliderRow(
      AllocationTable.Row row,
      String unit,
      boolean editable,
      DoubleConsumer moved,
      Runnable turned) {
    shown = row;
    String channel = row.channel().value();
    boolean movable = editable && row.movable();
    prepare(ring, "range", "%s, slider".formatted(channel), movable);
    prepare(number, "number", "%s, new spend in %s".formatted(channel, unit), movable);
    number.addClassName("pl-new");
    lock.add(Icon.LOCK.drawing());
    lock.addClassName("pl-lock");
    lock.setEnabled(movable);
    lock.getElement().setAttribute("aria-label", "Lock %s".formatted(channel));
    lock.addClickListener(click -> turned.run());
    listen(ring, "input", PAUSE, value -> moved.accept(value / PLACES * shown.track().max()));
    listen(ring, "change", 0, value -> moved.accept(value / PLACES * shown.track().max()));
    listen(number, "change", 0, value -> moved.accept(value * divisor));
    track.add(marks(row.track()), ring);
    name = Tags.div("pl-channel-name", lock, Tags.span("pl-b", channel));
    if (!row.movable()) {
      name.add(Tags.text("pl-q pl-mi", row.why()));
    }
  }

  private static void prepare(Input input, String type, String label, boolean movable) {
    input.getElement().setAttribute("type", type);
    input.getElement().setAttribute("aria-label", label);
    input.getElement().setAttribute("min", "0");
    input.setEnabled(movable);
  }

  private void listen(Input input, String event, int pause, DoubleConsumer told) {
    var listener =
        input
            .getElement()
            .addEventListener(
                event,
                fired -> {
                  String text = fired.getEventData().path(ASKED).asString("");
                  heard = input == ring ? text : heard;
                  number(text, told);
                })
            .addEventData(ASKED);
    if (pause > 0) {
      listener.debounce(pause, DebouncePhase.INTERMEDIATE, DebouncePhase.TRAILING);
    }
  }

  /** What is no number is not heard: browsers send nothing of it anyway. */
  private static void number(String text, DoubleConsumer told) {
    if (text.matches("\\d{1,15}(\\.\\d{1,15})?")) {
      told.accept(Double.parseDouble(text));
    }
  }

  /** Returns the row's cells. */
  Component[] cells() {
    return new Component[] {
      name, today, track, number, change, percent, moves,
    };
  }

  /** Shows the row as it is now. */
  void show(AllocationTable.Row row, double newDivisor) {
    shown = row;
    divisor = newDivisor;
    today.setText(row.today());
    AllocationTable.Track on = row.track();
    ring.getElement()
        .executeJs(
            // its scale first: a browser forces values into the one it has
            "this.max = %d; this.step = 1; ".formatted(PLACES) + SET,
            String.valueOf(Math.round(PLACES / 100.0 * on.percent(on.at()))),
            heard);
    ring.getElement().setAttribute("aria-valuetext", row.then());
    number
        .getElement()
        .executeJs(
            "this.step = 'any'; if (this.value !== $0) this.value = $0",
            row.then().replace(",", ""));
    change.setText(row.change());
    percent.setText(row.percent());
    moves.setText(row.moves());
    track.setClassName("pl-outside", row.beyond());
    lock.setClassName("on", row.locked());
    lock.getElement().setAttribute("aria-pressed", Boolean.toString(row.locked()));
    fill.setVisible(!row.change().isEmpty());
    fill.setClassName("pl-down", on.at() < on.now());
    place(fill, on.percent(Math.min(on.at(), on.now())), on.percent(Math.max(on.at(), on.now())));
  }

  private Div marks(AllocationTable.Track on) {
    Div observed = Tags.div("pl-observed");
    Div down = Tags.div("pl-cap pl-cap-down");
    Div up = Tags.div("pl-cap pl-cap-up");
    Div now = Tags.div("pl-today");
    place(observed, on.percent(on.least()), on.percent(on.most()));
    place(down, on.percent(on.down()), on.percent(on.down()));
    place(up, on.percent(on.up()), on.percent(on.up()));
    place(now, on.percent(on.now()), on.percent(on.now()));
    Div marks = Tags.div("pl-slider-marks", observed, fill, down, up, now);
    marks.getElement().setAttribute("aria-hidden", "true");
    return marks;
  }

  private static void place(Div mark, double from, double to) {
    mark.getElement()
        .setAttribute(
            "style",
            String.format(Locale.ROOT, "left:%.2f%%;width:%.2f%%", from, Math.max(0, to - from)));
  }
}
