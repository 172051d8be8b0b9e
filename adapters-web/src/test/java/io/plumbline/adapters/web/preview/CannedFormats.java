package io.plumbline.adapters.web.preview;

import io.plumbline.domain.media.ColumnMapping;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.media.SourceRow;
import io.plumbline.domain.media.port.MediaFeed;
import io.plumbline.domain.mix.AdstockSpec;
import io.plumbline.domain.mix.ChannelSpec;
import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.SaturationSpec;
import io.plumbline.domain.mix.WindowSpec;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Geo;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Stand-ins for the readers of files, which live in another adapter: a file with the word {@code
 * bad} in it is refused with findings, any other is one week of TV and revenue a line.
 */
final class CannedFormats implements SpecFormat {

  private static final LocalDate FIRST = LocalDate.of(2024, 3, 4);

  static final String TEXT =
      """
      name: Harbour Retail, national
      data: harbour-retail.csv
      granularity: week
      date: week
      kpi: {column: revenue, kind: revenue}
      channels:
        - {name: TV, spend: tv, adstock: {family: geometric, max_lag: 13}}
      window: {holdout: 8}
      """;

  @Override
  public Reading read(String text, String name) {
    if (text.equals(RealBrand.TEXT)) {
      return new Reading.Read(RealBrand.spec());
    }
    if (text.contains("bad")) {
      return new Reading.Refused(
          List.of(
              Finding.error(
                  "unknown-key",
                  new Finding.Place(name, 3L, "chanels"),
                  "There is no key \"chanels\".",
                  "Did you mean \"channels\"?")));
    }
    if (text.equals(MadeUpOrchard.TEXT)) {
      return new Reading.Read(MadeUpOrchard.spec());
    }
    return new Reading.Read(
        MixModelSpec.national(
                "Harbour Retail, national",
                "harbour-retail.csv",
                Granularity.WEEK,
                "week",
                new KpiSpec("revenue", KpiSpec.Kind.REVENUE),
                List.of(
                    ChannelSpec.paid(
                        new ChannelId("TV"),
                        "tv",
                        new AdstockSpec(AdstockSpec.Family.GEOMETRIC, 13),
                        new SaturationSpec(SaturationSpec.Family.HILL, false))),
                List.of())
            .over(new WindowSpec(null, null, 8)));
  }

  @Override
  public String write(MixModelSpec spec) {
    return TEXT;
  }

  /** Reads {@code bytes} as a file of this name. */
  static MediaFeed feed(String name, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return new MediaFeed() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Reading read(ColumnMapping mapping, Consumer<SourceRow> rows) {
        return text.contains("bad") ? refused(name) : CannedFormats.read(text, mapping, rows);
      }

      @Override
      public Head head(int rows) {
        List<List<String>> lines = text.lines().map(line -> List.of(line.split(",", -1))).toList();
        return new Head(lines.getFirst(), lines.stream().skip(1).limit(rows).toList(), List.of());
      }
    };
  }

  private static MediaFeed.Reading refused(String name) {
    List<Finding> findings = new ArrayList<>();
    for (long row = 2; row < 12; row++) {
      findings.add(
          Finding.error(
              "number",
              new Finding.Place(name, row, row % 2 == 0 ? "tv" : "revenue"),
              "\"12.4OO\" is not a number.",
              "Digits with an optional decimal point, such as 12400.50."));
    }
    return new MediaFeed.Reading(
        "0".repeat(64), List.of("week", "tv"), 10, 0, null, null, findings);
  }

  private static MediaFeed.Reading read(
      String text, ColumnMapping mapping, Consumer<SourceRow> rows) {
    long weeks = text.lines().count();
    for (int t = 0; t < weeks; t++) {
      LocalDate week = FIRST.plusWeeks(t);
      long number = t + 2L;
      rows.accept(
          new SourceRow(
              number,
              List.of(week.toString(), "1", "2"),
              List.of(
                  new Observation(
                      number,
                      week,
                      Geo.NATIONAL,
                      new Measure(Measure.Kind.SPEND, "TV"),
                      BigDecimal.valueOf(1_000 + 37L * (t % 11))),
                  new Observation(
                      number,
                      week,
                      Geo.NATIONAL,
                      new Measure(Measure.Kind.OUTCOME, "revenue"),
                      BigDecimal.valueOf(240_000 + 913L * (t % 13))))));
    }
    return new MediaFeed.Reading(
        "%064x".formatted(text.hashCode() & 0xffffffffL),
        new ArrayList<>(mapping.columns().values()),
        weeks,
        2 * weeks,
        FIRST,
        FIRST.plusWeeks(weeks - 1),
        List.of());
  }
}
