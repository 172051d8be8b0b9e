package io.plumbline.domain.programme.usecase;

import io.plumbline.domain.programme.Kept;
import io.plumbline.domain.programme.PlanningPeriod;
import io.plumbline.domain.programme.port.Programmes;
import io.plumbline.domain.shared.BrandId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Tells the planning periods of a brand, and which of them is open. */
public final class ListPlanningPeriods {

  /**
   * The periods.
   *
   * @param all earliest first
   * @param today in UTC
   */
  public record Periods(List<Kept<PlanningPeriod>> all, LocalDate today) {
    public Periods {
      all = List.copyOf(all);
    }

    /** Returns the period that is open today: there is one at most. */
    public Optional<Kept<PlanningPeriod>> open() {
      return holding(today);
    }

    /** Returns the period a day lies in. */
    public Optional<Kept<PlanningPeriod>> holding(LocalDate day) {
      return all.stream().filter(one -> one.value().terms().holds(day)).findFirst();
    }
  }

  private final Programmes programmes;
  private final InstantSource clock;

  public ListPlanningPeriods(Programmes programmes, InstantSource clock) {
    this.programmes = programmes;
    this.clock = clock;
  }

  /** Returns the brand's periods. */
  public Periods list(BrandId brand) {
    return new Periods(
        programmes.periods(brand), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }
}
