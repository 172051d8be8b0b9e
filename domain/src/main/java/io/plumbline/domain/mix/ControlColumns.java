package io.plumbline.domain.mix;

import java.util.Optional;

/** The columns of controls and treatments, found again among a model's terms. */
public final class ControlColumns {

  private ControlColumns() {}

  /** Whether the coefficient of {@code term} multiplies {@code column}. */
  public static boolean isOf(ResolvedMixModel model, LinearTerm term, String column) {
    if (term.part() != LinearTerm.Part.CONTROL && term.part() != LinearTerm.Part.TREATMENT) {
      return false;
    }
    String name = afterDot(term.name());
    return name.equals(column)
        || (term.geo() != LinearTerm.EVERYWHERE
            && name.equals(column + "." + model.geos().get(term.geo()).value()));
  }

  /** Whether the coefficient of {@code term} multiplies {@code column}. */
  public static boolean isOf(SignedTerm term, String column) {
    return afterDot(term.name()).equals(column);
  }

  private static String afterDot(String name) {
    return name.substring(name.indexOf('.') + 1);
  }

  /** Returns the column's values over the window's cells, time-major; none if there is no such. */
  public static Optional<double[]> values(ResolvedMixModel model, String column) {
    int geos = model.geos().size();
    double[] values = new double[model.cells()];
    boolean found = false;
    for (LinearTerm term : model.terms()) {
      if (isOf(model, term, column)) {
        found = true;
        for (int i = 0; i < values.length; i++) {
          if (term.actsIn(i % geos)) {
            values[i] = term.raw()[i / geos];
          }
        }
      }
    }
    for (SignedTerm term : model.signedTerms()) {
      if (isOf(term, column)) {
        found = true;
        for (int i = 0; i < values.length; i++) {
          values[i] = term.values()[i] * term.unit() + term.mean();
        }
      }
    }
    return found ? Optional.of(values) : Optional.empty();
  }
}
