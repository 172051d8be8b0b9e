package io.plumbline.application;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.reporting.HeadlineKpis;
import io.plumbline.domain.reporting.HeadlineKpisChosen;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.UUID;

/** A large brand: three years of 20 channels in 50 geos, and a ledger of 5,000 entries. */
final class LargeBrand {

  private static final int WEEKS = 156;
  private static final int CHANNELS = 20;
  private static final int GEOS = 50;
  private static final int ENTRIES = 5_000;
  private static final long SEED = 20261123;

  private LargeBrand() {}

  /** Makes it, imported and fitted, unless it is there; returns its id. It takes minutes. */
  static String make() {
    String id = "large-brand";
    if (StartedApplication.get().bean(Brands.class).find(new BrandId(id)).isPresent()) {
      return id;
    }
    Rest.as("admin").json("POST", "/brands", "{\"name\":\"Large brand\",\"currency\":\"USD\"}");
    String brand = "/brands/" + id;
    Rest lead = Rest.as("lead");
    lead.send("PUT", brand + "/specification", "text/yaml", spec(), Map.of());
    done(lead, lead.send("POST", brand + "/imports?file=large.csv", "text/csv", csv(), Map.of()));
    done(
        lead,
        lead.json(
            "POST",
            brand + "/fits",
            "{\"chains\": 2, \"warmup\": 100, \"draws\": 100, \"seed\": 7}"));
    written(new BrandId(id));
    return id;
  }

  private static void done(Rest lead, Rest.Answer asked) {
    var job = lead.finished(asked, Duration.ofMinutes(30));
    if (!job.get("state").asString().equals("SUCCEEDED")) {
      throw new IllegalStateException(job.toString());
    }
  }

  /** Fills the ledger with entries that stand for themselves. */
  private static void written(BrandId brand) {
    StartedApplication application = StartedApplication.get();
    Ledger ledger = application.bean(Ledger.class);
    int there = ledger.newest(brand, Long.MAX_VALUE, ENTRIES).size();
    for (int i = there; i < ENTRIES; i++) {
      UUID id = application.bean(IdSource.class).next();
      application
          .bean(Transaction.class)
          .run(
              () ->
                  ledger.append(
                      brand,
                      new HeadlineKpisChosen(brand, HeadlineKpis.DEFAULT, HeadlineKpis.DEFAULT),
                      Actor.human("admin"),
                      Origin.WEB,
                      id));
    }
  }

  private static String spec() {
    StringBuilder spec =
        new StringBuilder(
            """
            name: large
            data: large.csv
            grain: week
            date: week
            geo: {column: region}
            kpi: {column: revenue, kind: revenue}
            controls:
              - {column: price, sign: negative}
            window: {holdout: 8}
            channels:
            """);
    for (int c = 0; c < CHANNELS; c++) {
      spec.append("  - {name: Channel %02d, spend: channel_%02d}\n".formatted(c + 1, c + 1));
    }
    return spec.toString();
  }

  private static String csv() {
    SplittableRandom random = new SplittableRandom(SEED);
    LocalDate first =
        LocalDate.now(ZoneOffset.UTC)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .minusWeeks(WEEKS);
    StringJoiner head = new StringJoiner(",").add("week").add("region").add("revenue").add("price");
    for (int c = 0; c < CHANNELS; c++) {
      head.add("channel_%02d".formatted(c + 1));
    }
    StringBuilder csv = new StringBuilder(head.toString()).append('\n');
    for (int g = 0; g < GEOS; g++) {
      double size = 0.4 + 1.6 * random.nextDouble();
      double[] carried = new double[CHANNELS];
      for (int t = 0; t < WEEKS; t++) {
        csv.append(
            row(first.plusWeeks(t), "Region %02d".formatted(g + 1), size, t, carried, random));
      }
    }
    return csv.toString();
  }

  private static String row(
      LocalDate week, String geo, double size, int t, double[] carried, SplittableRandom random) {
    double price = 1 + 0.05 * random.nextGaussian();
    double revenue = 90_000 + 12_000 * Math.sin(2 * Math.PI * t / 52) - 30_000 * (price - 1);
    StringJoiner spend = new StringJoiner(",");
    for (int c = 0; c < CHANNELS; c++) {
      double money = Math.max(0, 800 + 60 * c + 500 * random.nextGaussian());
      carried[c] = money + 0.4 * carried[c];
      revenue += 2_500 * carried[c] / (carried[c] + 1_500);
      spend.add("%.2f".formatted(size * money));
    }
    return "%s,%s,%.2f,%.4f,%s\n"
        .formatted(week, geo, size * (revenue + 3_000 * random.nextGaussian()), price, spend);
  }
}
