package io.plumbline.adapters.web.ui.planner;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import io.plumbline.adapters.web.ui.change.DraftTargets;
import io.plumbline.adapters.web.ui.shell.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes what a scenario changes to the form of a new change request, a week and in whole cents. */
final class RequestHandOver {

  private static final int DAYS_A_WEEK = 7;

  private RequestHandOver() {}

  /**
   * Goes there.
   *
   * @param amounts of each channel a period
   */
  static void go(PlannerSubject subject, Draft draft, double[] amounts) {
    UI.getCurrent().navigate(Place.APPROVALS.path() + "/new", query(subject, draft, amounts));
  }

  private static QueryParameters query(PlannerSubject subject, Draft draft, double[] amounts) {
    int days = subject.run().report().data().periodDays();
    List<String> moved = new ArrayList<>();
    for (int i = 0; i < amounts.length; i++) {
      long change = cents(amounts[i] - subject.seats().get(i).current(), days);
      if (change != 0) {
        moved.add(DraftTargets.told(subject.channels().get(i).value(), change));
      }
    }
    return new QueryParameters(
        Map.of(
            "brand",
            List.of(subject.brand().id().value()),
            "title",
            List.of(draft.name()),
            "by",
            moved));
  }

  private static long cents(double amount, int days) {
    return Math.round(amount * 100 * DAYS_A_WEEK / days);
  }
}
