package io.plumbline.domain.mix;

/**
 * From the user's outcome to the model's and back: per head, logarithm where the form is
 * multiplicative, centred and divided by the standard deviation over the fitted cells.
 *
 * @param form how the parts make the outcome
 * @param mean what is taken off
 * @param unit what it is divided by
 * @param population the people of each geo; 1 where none are given
 */
@SuppressWarnings("ArrayRecordComponent") // a few numbers; compared by nobody
public record OutcomeScale(OutcomeSpec.Form form, double mean, double unit, double[] population) {

  /** Learns the scale from the first {@code fitted} cells of {@code outcome}, time-major. */
  static OutcomeScale of(OutcomeSpec.Form form, double[] outcome, int fitted, double[] population) {
    OutcomeScale plain = new OutcomeScale(form, 0, 1, population);
    double mean = 0;
    for (int i = 0; i < fitted; i++) {
      mean += plain.scaled(outcome[i], i % population.length) / fitted;
    }
    double squares = 0;
    for (int i = 0; i < fitted; i++) {
      double deviation = plain.scaled(outcome[i], i % population.length) - mean;
      squares += deviation * deviation;
    }
    return new OutcomeScale(form, mean, Math.sqrt(squares / fitted), population);
  }

  /** Returns the model's value of an outcome in the geo at place {@code g}. */
  public double scaled(double outcome, int g) {
    double perHead = outcome / population[g];
    return ((multiplicative() ? Math.log(perHead) : perHead) - mean) / unit;
  }

  /** Returns the outcome in the user's unit of the model's {@code value} in a geo. */
  public double outcome(double value, int g) {
    double perHead = mean + unit * value;
    return population[g] * (multiplicative() ? Math.exp(perHead) : perHead);
  }

  /** Returns whether parts multiply. */
  public boolean multiplicative() {
    return form == OutcomeSpec.Form.MULTIPLICATIVE;
  }
}
