package io.plumbline.domain.mix.planning.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The greatest that a sum of tabulated functions can be over amounts with a total: branch and bound
 * on the least concave functions above the tables' upper bounds.
 *
 * <p>Over such hulls the best amounts are found by filling the steepest pieces first, and all but
 * one of them stand at corners, where hull and bound are the same. So there is one place to branch
 * at, and each part's hull is closer to its bound than the whole's was.
 */
final class TableSearch {

  /**
   * What was found.
   *
   * @param highest the amounts at which the tables' upper bounds add up to the most
   * @param upper nothing the tables allow is above
   */
  @SuppressWarnings("ArrayRecordComponent") // a few numbers; compared by nobody
  record Found(double[] highest, double upper) {}

  private record Part(BudgetBox box, double upper, double[] amounts, double reached, int branch) {}

  private record Piece(int place, double width, double slope) {}

  private final SlopeTable[] tables;
  private final double[] x;
  private final double[] y;

  private TableSearch(SlopeTable[] tables) {
    this.tables = tables;
    int room = Arrays.stream(tables).mapToInt(SlopeTable::mostCorners).max().orElse(2);
    this.x = new double[room];
    this.y = new double[room];
  }

  /** Searches until what is possible is within {@code tolerance} of what the bounds reach. */
  static Optional<Found> of(SlopeTable[] tables, BudgetBox box, double tolerance, int mostParts) {
    return new TableSearch(tables).search(box, tolerance, mostParts);
  }

  private Optional<Found> search(BudgetBox box, double tolerance, int mostParts) {
    if (!box.feasible()) {
      return Optional.empty();
    }
    PriorityQueue<Part> open =
        new PriorityQueue<>(Comparator.comparingDouble((Part part) -> -part.upper()));
    open.add(part(box));
    Part highest = open.element();
    int parts = 1;
    while (true) {
      Part top = open.element();
      if (top.reached() > highest.reached()) {
        highest = top;
      }
      if (top.upper() - highest.reached() <= tolerance || parts >= mostParts) {
        return Optional.of(new Found(highest.amounts(), top.upper()));
      }
      open.remove();
      double at = top.amounts()[top.branch()];
      for (BudgetBox half :
          List.of(
              top.box().with(top.branch(), top.box().least()[top.branch()], at),
              top.box().with(top.branch(), at, top.box().most()[top.branch()]))) {
        if (half.feasible()) {
          Part part = part(half);
          open.add(part);
          highest = part.reached() > highest.reached() ? part : highest;
          parts++;
        }
      }
      if (open.isEmpty()) {
        return Optional.of(new Found(highest.amounts(), top.upper()));
      }
    }
  }

  private Part part(BudgetBox box) {
    List<Piece> pieces = new ArrayList<>();
    double upper = 0;
    for (int i = 0; i < tables.length; i++) {
      int corners = tables[i].corners(box.least()[i], box.most()[i], x, y);
      int hull = hull(corners);
      upper += y[0];
      for (int k = 0; k + 1 < hull; k++) {
        double width = x[k + 1] - x[k];
        pieces.add(new Piece(i, width, (y[k + 1] - y[k]) / width));
      }
    }
    pieces.sort(Comparator.comparingDouble((Piece piece) -> -piece.slope()));
    double[] amounts = box.least().clone();
    double rest = box.total() - Arrays.stream(amounts).sum();
    double[] reached = new double[amounts.length];
    Arrays.setAll(reached, i -> tables[i].upper(box.least()[i]));
    for (Piece piece : pieces) {
      double more = Math.min(piece.width(), rest);
      if (more > 0) {
        amounts[piece.place()] += more;
        reached[piece.place()] += more * piece.slope();
        upper += more * piece.slope();
        rest -= more;
      }
    }
    int branch = 0;
    double widest = -1;
    double sum = 0;
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] = Math.min(amounts[i], box.most()[i]);
      double real = tables[i].upper(amounts[i]);
      sum += real;
      if (reached[i] - real > widest) {
        widest = reached[i] - real;
        branch = i;
      }
    }
    return new Part(box, upper, amounts, sum, branch);
  }

  /** Keeps of the corners those of their least concave majorant. */
  private int hull(int corners) {
    int kept = 0;
    for (int c = 0; c < corners; c++) {
      while (kept > 1
          && (y[kept - 1] - y[kept - 2]) * (x[c] - x[kept - 2])
              <= (y[c] - y[kept - 2]) * (x[kept - 1] - x[kept - 2])) {
        kept--;
      }
      if (kept > 0 && x[c] <= x[kept - 1]) {
        y[kept - 1] = Math.max(y[kept - 1], y[c]);
        continue;
      }
      x[kept] = x[c];
      y[kept++] = y[c];
    }
    return kept;
  }
}
