package io.plumbline.domain.experiment.readout;
import java.util.*;
public class ProtoReal {
  public static void main(String[] a) {
    LiftEstimator e = new IndexedSyntheticControl();
    for (String which : new String[]{"geolift","sales"}) {
      GeoPanel p = which.equals("geolift") ? Panels.geoLiftBefore() : Panels.sales();
      int[] pool;
      if (which.equals("geolift")) pool = java.util.stream.IntStream.range(0, p.geos().size()).toArray();
      else { var tr = Panels.treatedSales(); pool = java.util.stream.IntStream.range(0, p.geos().size()).filter(i -> !tr.contains(p.geos().get(i))).toArray(); }
      for (int w : new int[]{7,14,21}) {
      SplittableRandom r = new SplittableRandom(5);
      int runs = 1500, fp5 = 0, fp10 = 0; double width=0; double ab=0;
      for (int k = 0; k < runs; k++) {
        int m = 1 + r.nextInt(5);
        int[] q = pool.clone();
        for (int i = 0; i < m; i++) { int j = i + r.nextInt(q.length - i); int t = q[i]; q[i]=q[j]; q[j]=t; }
        int end = p.periods() - r.nextInt(16);
        GeoTest t = GeoTest.of(Arrays.copyOf(q, m), Arrays.copyOfRange(q, m, q.length), end - w, end);
        Effect f = e.estimate(p, t);
        if (f.lift().pValue() < .05) fp5++;
        if (f.lift().pValue() < .10) fp10++;
        LiftInterval i = f.lift().interval(.05); width += i.upper()-i.lower(); ab += Math.abs(f.lift().estimate());
      }
      System.out.printf("%s w=%d 5%%: %.3f 10%%: %.3f width %.3f mean|lift| %.4f%n", which, w, fp5/(double)runs, fp10/(double)runs, width/runs, ab/runs);
      }
    }
  }
}
