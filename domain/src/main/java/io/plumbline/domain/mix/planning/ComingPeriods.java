package io.plumbline.domain.mix.planning;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.mix.Outlook;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.outlook.OutlookProjection;
import io.plumbline.domain.mix.port.HolidayCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The periods behind a fit's window as they are expected to be, and the draws that plans for them
 * are asked of.
 *
 * @param frame the planned periods and their run-out
 * @param outlook what is stated and what is projected of them
 */
public record ComingPeriods(PlanFrame frame, PlanningDraws draws, Outlook outlook) {

  /** A year. */
  private static final int USUAL_DAYS = 364;

  /** Two years: beyond, last year's season would be projected a third time. */
  private static final int MOST_DAYS = 728;

  /**
   * Looks ahead.
   *
   * @param draws of the fit
   * @param planned how many periods are planned
   * @param window its length is that of the run-out, so that what a plan carries over counts
   * @param controls what is stated of controls and treatments: {@link OutlookProjection#of}
   */
  public static ComingPeriods of(
      PlanningDraws draws,
      HolidayCalendar holidays,
      int planned,
      PaybackWindow window,
      Map<String, double[]> controls) {
    ResolvedMixModel model = draws.model();
    int most = MOST_DAYS / model.spec().granularity().days();
    that(planned >= 1 && planned <= most, "1 to %s periods can be planned, not %s.", most, planned);
    int runOut = window.lastLag(model.spec().granularity());
    Outlook outlook = OutlookProjection.of(model, planned + runOut, controls);
    ResolvedMixModel longer = model.ahead(outlook, holidays);
    return new ComingPeriods(PlanFrame.ahead(longer, runOut), draws.ahead(longer), outlook);
  }

  /** Returns how many periods are planned where nobody says: a year. */
  public static int usual(ResolvedMixModel model) {
    return USUAL_DAYS / model.spec().granularity().days();
  }

  /** Returns the first day of each planned period. */
  public List<LocalDate> periods() {
    return outlook.periods().subList(0, frame.length());
  }
}
