package io.plumbline.adapters.ingest.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plumbline.domain.media.ColumnMapping;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.media.SourceRow;
import io.plumbline.domain.media.port.MediaFeed;
import io.plumbline.domain.shared.Finding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** A file in a test: its columns are week, sales, tv and price unless said otherwise. */
record Csv(byte[] bytes, ColumnMapping mapping) {

  static final Measure SALES = new Measure(Measure.Kind.OUTCOME, "sales");
  static final Measure TV = new Measure(Measure.Kind.SPEND, "tv");
  static final Measure PRICE = new Measure(Measure.Kind.CONTROL, "price");

  record Read(MediaFeed.Reading reading, List<SourceRow> rows) {

    List<Observation> observations() {
      return rows.stream().flatMap(row -> row.observations().stream()).toList();
    }

    BigDecimal total(Measure measure) {
      return observations().stream()
          .filter(o -> o.measure().equals(measure))
          .map(Observation::value)
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    List<Finding> errors() {
      return reading.findings().stream()
          .filter(f -> f.severity() == Finding.Severity.ERROR)
          .toList();
    }

    List<String> rules() {
      return reading.findings().stream().map(Finding::rule).toList();
    }
  }

  static Csv of(String text) {
    return of(text.getBytes(UTF_8));
  }

  static Csv of(byte[] bytes) {
    return new Csv(bytes, mapping(Granularity.WEEK, null, false));
  }

  Csv daily() {
    return new Csv(bytes, mapping(Granularity.DAY, null, false));
  }

  Csv byGeo() {
    return new Csv(bytes, mapping(Granularity.WEEK, "geo", false));
  }

  Csv withPrice() {
    return new Csv(bytes, mapping(Granularity.WEEK, null, true));
  }

  Csv gzipped() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Csv(out.toByteArray(), mapping);
  }

  private static ColumnMapping mapping(
      Granularity granularity, @org.jspecify.annotations.Nullable String geo, boolean price) {
    Map<Measure, String> columns = new LinkedHashMap<>();
    columns.put(SALES, "sales");
    columns.put(TV, "tv");
    if (price) {
      columns.put(PRICE, "price");
    }
    return new ColumnMapping("week", granularity, geo, columns);
  }

  Read read() {
    List<SourceRow> rows = new ArrayList<>();
    MediaFeed feed = new CsvMediaFeed("data.csv", () -> new ByteArrayInputStream(bytes));
    return new Read(feed.read(mapping, rows::add), rows);
  }
}
