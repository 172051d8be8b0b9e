package io.plumbline.domain.mix.planning;

import io.plumbline.domain.shared.Estimate;
import java.time.LocalDate;
import java.util.List;

/**
 * What a move is promised to bring in the periods it is watched; in the KPI's own unit, all geos
 * together, noise included.
 *
 * @param periods the first day of each
 * @param outcomes of each, with the move
 * @param soon the sum over the first of them
 * @param whole the sum over all
 * @param without that sum without the move
 * @param lift the difference of both, on the same draws and the same noise
 */
public record MovePromise(
    List<LocalDate> periods,
    List<Estimate> outcomes,
    Estimate soon,
    Estimate whole,
    Estimate without,
    Estimate lift) {
  public MovePromise {
    periods = List.copyOf(periods);
    outcomes = List.copyOf(outcomes);
  }
}
