package io.plumbline.domain.mix.registry;

import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.SmallBrand;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.insight.Accuracy;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.insight.Decomposition;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A run put together for a test: two years of weeks and a quarter held out, unless told. */
public final class SampleRun {

  public static final BrandId BRAND = new BrandId("harbour-retail");
  public static final LocalDate FIRST = SmallBrand.FIRST;

  private final int number;
  private final List<ChannelResult> channels = new ArrayList<>();
  private final List<Diagnostics.Check> checks = new ArrayList<>();
  private Diagnostics.Verdict verdict = Diagnostics.Verdict.PASS;
  private String spec = "name: weekly\nwindow: {holdout: 13}\n";
  private String sha256 = "a".repeat(64);
  private Actor requestedBy = Actor.human("mara");
  private int weeks = 117;
  private int holdout = 13;
  private double heldOutError = 0.10;
  private String family = "bayes";

  private SampleRun(int number) {
    this.number = number;
  }

  /** A run with this number. */
  public static SampleRun number(int number) {
    return new SampleRun(number);
  }

  /** Adds a channel by the mean and standard deviation of its return. */
  public SampleRun channel(String name, double roi, double sd) {
    channels.add(
        new ChannelResult(
            new ChannelId(name),
            100,
            estimate(100 * roi, 100 * sd),
            estimate(roi / 10, sd / 10),
            estimate(roi, sd),
            estimate(roi / 2, sd / 2),
            List.of(),
            estimate(1 / roi, sd),
            estimate(0.3, 0.1),
            Map.of(),
            1,
            2,
            List.of()));
    return this;
  }

  /** Adds a channel on which nothing was spent: it has no return. */
  public SampleRun unspent(String name) {
    channels.add(
        new ChannelResult(
            new ChannelId(name),
            0,
            estimate(0, 0),
            estimate(0, 0),
            null,
            null,
            List.of(),
            null,
            estimate(0, 0),
            Map.of(),
            0,
            0,
            List.of()));
    return this;
  }

  public SampleRun spec(String text) {
    spec = text;
    return this;
  }

  public SampleRun family(String key) {
    family = key;
    return this;
  }

  public SampleRun data(String hash) {
    sha256 = hash;
    return this;
  }

  public SampleRun by(Actor actor) {
    requestedBy = actor;
    return this;
  }

  public SampleRun check(String name, Diagnostics.Verdict says) {
    checks.add(new Diagnostics.Check(name, says, name + " says " + says));
    verdict = says.compareTo(verdict) > 0 ? says : verdict;
    return this;
  }

  /** Sets how many weeks there are, the held-out ones at their end included. */
  public SampleRun weeks(int all, int heldOut) {
    weeks = all;
    holdout = heldOut;
    return this;
  }

  public SampleRun heldOutError(double wmape) {
    heldOutError = wmape;
    return this;
  }

  /** Returns an estimate with a normal 90 % interval. */
  public static Estimate estimate(double mean, double sd) {
    return new Estimate(
        mean, sd, mean, CredibleInterval.ninety(mean - 1.645 * sd, mean + 1.645 * sd));
  }

  public ModelRun run() {
    return new ModelRun(
        new UUID(0, number),
        BRAND,
        number,
        Instant.parse("2026-11-22T05:00:00Z").plusSeconds(number),
        requestedBy,
        spec,
        new CodeVersion("0.1.0", "3d7e38b"),
        report());
  }

  private MixModelReport report() {
    List<LocalDate> periods =
        IntStream.range(0, weeks).mapToObj(week -> FIRST.plusWeeks(week)).toList();
    return new MixModelReport(
        "weekly",
        family,
        KpiSpec.Kind.REVENUE,
        new MixModelReport.Data(weeks, 1, periods.getFirst(), periods.getLast(), sha256),
        new MixModelReport.Sampling(SamplerSettings.DEFAULT, 1.5, 12345, 0),
        new Diagnostics(1.001, 900, 800, 0.9, 0, verdict, checks),
        new Accuracy(0.9, 0.05, 0.04, 0.91, heldOut()),
        estimate(1000, 50),
        channels,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Decomposition(
            periods,
            List.of(),
            new double[weeks],
            new double[weeks],
            new double[weeks],
            new double[weeks],
            holdout),
        null);
  }

  private Accuracy.@Nullable Holdout heldOut() {
    return holdout == 0
        ? null
        : new Accuracy.Holdout(holdout, heldOutError, heldOutError, 0.9, estimate(0.9, 0.01));
  }
}
