package io.plumbline.benchmarks.brands;

/**
 * A channel with its truth. Its effect only adds, so what it contributes is the outcome less the
 * outcome with it switched off.
 *
 * @param spend money a week
 * @param contribution outcome it brings a week
 */
@SuppressWarnings("ArrayRecordComponent") // series, compared by nobody
public record SimulatedChannel(String name, double[] spend, double[] contribution) {

  /**
   * Returns the channel that returns {@code roi} on its spend.
   *
   * @param keeps what one week's pressure leaves to the next, without end
   * @param half the pressure at half the highest response, in spend-weighted mean weeks
   */
  static SimulatedChannel of(String name, double[] spend, double keeps, double half, double roi) {
    double sum = 0;
    double squares = 0;
    for (double s : spend) {
      sum += s;
      squares += s * s;
    }
    double unit = squares / sum;
    double[] contribution = new double[spend.length];
    double pressure = 0;
    double responses = 0;
    for (int t = 0; t < spend.length; t++) {
      pressure = keeps * pressure + (1 - keeps) * spend[t] / unit;
      contribution[t] = pressure / (pressure + half);
      responses += contribution[t];
    }
    for (int t = 0; t < spend.length; t++) {
      contribution[t] *= roi * sum / responses;
    }
    return new SimulatedChannel(name, spend, contribution);
  }

  /** Returns what it contributes over all weeks. */
  public double total() {
    double total = 0;
    for (double week : contribution) {
      total += week;
    }
    return total;
  }
}
