package io.plumbline.adapters.web.rest.shipping;

import io.plumbline.adapters.web.ui.save.Spreadsheet;
import io.plumbline.domain.change.shipping.Dispatch;
import io.plumbline.domain.change.shipping.Leg;
import io.plumbline.domain.change.shipping.LegState;
import io.plumbline.domain.guardrail.BudgetLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a person has to set, as a sheet that no spreadsheet runs: a row a line item. */
public final class SheetCsv {

  private static final List<String> HEAD =
      List.of(
          "request",
          "step",
          "place",
          "where",
          "channel",
          "item",
          "currency",
          "from_a_week",
          "to_a_week",
          "change");

  private SheetCsv() {}

  /** Returns the rows of all legs that wait for a person; the head alone if none does. */
  public static String of(Dispatch dispatch) {
    List<List<String>> rows = new ArrayList<>();
    for (int place = 0; place < dispatch.legs().size(); place++) {
      Leg leg = dispatch.legs().get(place);
      if (leg.state() instanceof LegState.ByHand(long _, boolean back, String _)) {
        for (BudgetLine line : leg.lines()) {
          rows.add(row(dispatch, place, leg, line, back));
        }
      }
    }
    return new Spreadsheet(HEAD, rows).csv();
  }

  private static List<String> row(
      Dispatch dispatch, int place, Leg leg, BudgetLine line, boolean back) {
    long from = back ? line.after() : line.before();
    long to = back ? line.before() : line.after();
    return List.of(
        dispatch.order().request(),
        Integer.toString(dispatch.order().step()),
        Integer.toString(place),
        leg.target().label(),
        line.channel().value(),
        line.item(),
        dispatch.order().currency(),
        money(from),
        money(to),
        money(to - from));
  }

  private static String money(long cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }
}
