package io.plumbline.adapters.web.ui.change;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.rest.shipping.SheetCsv;
import io.plumbline.adapters.web.ui.CsvLink;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.change.shipping.BudgetOrder;
import io.plumbline.domain.change.shipping.Dispatch;
import io.plumbline.domain.change.shipping.Leg;
import io.plumbline.domain.change.shipping.LegState;
import io.plumbline.domain.change.usecase.ConfirmShipped.Answer;
import io.plumbline.domain.guardrail.BudgetLine;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** An order of budgets, leg by leg, with the sheet of what a person has to set and the proof. */
final class ShippingSection extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Dispatch dispatch;
  private final transient LiveDesk desk;
  private final transient Consumer<Said> then;
  private final Div place = Tags.div("");

  ShippingSection(Dispatch dispatch, LiveDesk desk, Consumer<Said> then) {
    this.dispatch = dispatch;
    this.desk = desk;
    this.then = then;
    setId("shipping");
    BudgetOrder order = dispatch.order();
    String heading = order.purpose() == BudgetOrder.Purpose.SHIP ? "Shipping" : "Rolling back";
    Section section =
        Tags.section(
            heading,
            dispatch.over() ? "done" : "under way",
            new CsvLink(
                "Sheet",
                "%s-step-%d.csv".formatted(order.request(), order.step()),
                () -> SheetCsv.of(dispatch)));
    PlainTable table = new PlainTable();
    table.column("Where", "").column("Line items", "").column("State", "").column("", "");
    for (int i = 0; i < dispatch.legs().size(); i++) {
      Leg leg = dispatch.legs().get(i);
      table.row(
          new Span(leg.target().label()),
          Tags.span("pl-s", items(leg)),
          new Span(words(leg.state())),
          acts(i, leg));
    }
    section.add(table, place);
    add(section);
  }

  private static String items(Leg leg) {
    return leg.lines().stream()
        .map(
            (BudgetLine line) ->
                "%s / %s: %s to %s"
                    .formatted(
                        line.channel().value(),
                        line.item(),
                        Cents.of(line.before()),
                        Cents.of(line.after())))
        .collect(Collectors.joining("; "));
  }

  private static String words(LegState state) {
    return switch (state) {
      case LegState.Open _ -> "not begun";
      case LegState.Ready _ -> "ready to be set";
      case LegState.Sent(long _, int times) -> "sent %d times, no answer yet".formatted(times);
      case LegState.Done(long _, String receipt, var at, String by) ->
          "set %s UTC%s: %s".formatted(Format.time(at), by == null ? "" : " by " + by, receipt);
      case LegState.Refused(String why, var _, Long _) -> "refused: " + why;
      case LegState.SettingBack _ -> "being set back";
      case LegState.SetBack(long _, String receipt, var at, String _) ->
          "set back %s UTC: %s".formatted(Format.time(at), receipt);
      case LegState.ByHand(long _, boolean back, String why) ->
          (back ? "a person sets it back: " : "a person sets it: ") + why;
    };
  }

  private Component acts(int leg, Leg one) {
    if (!one.byHand() || desk.viewer().isEmpty()) {
      return new Span();
    }
    Button done = new Button("Mark as shipped", click -> ask(leg, Answer.CONFIRM));
    done.setId("mark-%d".formatted(leg));
    Button cannot = new Button("Cannot be set", click -> ask(leg, Answer.DECLINE));
    cannot.setId("decline-%d".formatted(leg));
    Div acts = Tags.div("pl-actions", done);
    if (dispatch.mayBeDeclined(leg)) {
      acts.add(cannot);
    }
    return acts;
  }

  private void ask(int leg, Answer answer) {
    place.removeAll();
    boolean done = answer == Answer.CONFIRM;
    place.add(
        new Confirm(
            done ? "Mark as shipped" : "It cannot be set: all of it is taken back",
            done ? "Proof" : "Why",
            done ? "What was set, where and when; goes on record" : "Needed; goes on record",
            done ? "Mark as shipped" : "It cannot be set",
            false,
            (note, _) ->
                desk.confirm(dispatch.order().brand(), dispatch.order().key(), leg, answer, note),
            then));
  }
}
