package io.plumbline.domain.experiment.design;

import io.plumbline.domain.experiment.readout.GeoPanel;
import io.plumbline.domain.shared.Geo;
import java.util.Arrays;
import java.util.List;

/**
 * Who is treated and who is compared with, as rows of a panel in ascending order; not to be written
 * to.
 */
@SuppressWarnings("ArrayRecordComponent") // places; compared by nobody
public record MarketSet(int[] treated, int[] controls, Assignment assignment) {

  /** How it came about. */
  public enum Assignment {
    /** Drawn by chance inside strata of like size. */
    STRATIFIED,
    /** Markets that move alike. */
    MATCHED,
    /** Chosen by people. */
    GIVEN
  }

  /** Returns whether the other set treats the same markets. */
  boolean treatsAs(MarketSet other) {
    return Arrays.equals(treated, other.treated);
  }

  /** Returns the names of the treated geos. */
  public List<Geo> treatedGeos(GeoPanel panel) {
    return names(treated, panel);
  }

  /** Returns the names of the controls. */
  public List<Geo> controlGeos(GeoPanel panel) {
    return names(controls, panel);
  }

  private static List<Geo> names(int[] rows, GeoPanel panel) {
    return Arrays.stream(rows).mapToObj(panel.geos()::get).toList();
  }
}
