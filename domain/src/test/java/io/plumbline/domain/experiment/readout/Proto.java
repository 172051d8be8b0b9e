package io.plumbline.domain.experiment.readout;
public class Proto {
  public static void main(String[] a) {
    int runs = Integer.parseInt(a[0]);
    LiftEstimator[] all = {new AutomaticMethod(), new IndexedSyntheticControl(), new LogDifference(), AugmentedSyntheticControl.plain(), AugmentedSyntheticControl.ridge()};
    for (int i = 1; i < a.length; i++) { LiftEstimator e = all[Integer.parseInt(a[i])];
    System.out.println(e.getClass().getSimpleName() + e.method());
    Object[][] cells = {{"A1", Markets.recast(20,90,1)},{"A2", Markets.recast(20,90,5)},{"A3",Markets.recast(9,90,1)},{"A4",Markets.recast(20,30,1)},
      {"T90",Markets.trends(90)},{"T180",Markets.trends(180)},{"T40",Markets.trends(40)},{"F90",Markets.factors(90)},{"F180",Markets.factors(180)},{"F40",Markets.factors(40)}};
    for (Object[] c : cells) { if (!((String)c[0]).matches(System.getenv().getOrDefault("CELLS",".*"))) continue;
      long s = System.nanoTime();
      Referee r = Referee.of(e, (Market.Maker) c[1], runs, Long.getLong("seed",17));
      System.out.printf("%-5s fpr %.3f cov %.3f power %.3f width %.0f bias %.2f  (%.1fs)%n", c[0], r.falsePositives(), r.coverage(), r.power(), r.width(), r.bias(), (System.nanoTime()-s)/1e9);
    }}
  }
}
