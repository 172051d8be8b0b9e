package io.plumbline.domain.mix.planning;

import io.plumbline.domain.mix.planning.search.AllocationFunction;
import io.plumbline.domain.mix.planning.search.SlopeTable;
import java.util.Arrays;

/** Returns with one more place, last, that keeps the money and is worth a fixed price of it. */
record WithReserve(AllocationFunction returns, double price) implements AllocationFunction {

  @Override
  public int size() {
    return returns.size() + 1;
  }

  @Override
  public boolean separable() {
    return returns.separable();
  }

  @Override
  public boolean concave() {
    return returns.concave();
  }

  @Override
  public boolean alone(int place) {
    return place == returns.size() || returns.alone(place);
  }

  @Override
  public double evaluate(double[] amounts, double[] slopes) {
    int last = returns.size();
    double[] own = new double[last];
    double value = returns.evaluate(Arrays.copyOf(amounts, last), own);
    System.arraycopy(own, 0, slopes, 0, last);
    slopes[last] = price;
    return value + price * amounts[last];
  }

  @Override
  public Bound bound(double[] from, double[] to, double[][] nodes) {
    int last = returns.size();
    Bound bound =
        returns.bound(
            Arrays.copyOf(from, last), Arrays.copyOf(to, last), Arrays.copyOf(nodes, last));
    SlopeTable[] tables = Arrays.copyOf(bound.tables(), last + 1);
    double[] kept = nodes[last];
    double[] prices = new double[kept.length - 1];
    Arrays.fill(prices, price);
    double[] values = Arrays.stream(kept).map(money -> price * money).toArray();
    tables[last] = new SlopeTable(kept, values, prices, prices);
    return new Bound(bound.constant(), tables);
  }
}
