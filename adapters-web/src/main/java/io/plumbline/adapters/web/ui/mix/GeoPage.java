package io.plumbline.adapters.web.ui.mix;

import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.ForestScale;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.save.Spreadsheet;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.insight.GeoResult;
import io.plumbline.domain.reporting.Evidence;
import io.plumbline.domain.shared.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What channels did in every geo; over all geos it adds up to what they did in the nation.
 *
 * @param channels the channels to choose from, the one shown first
 */
record GeoPage(Units units, List<OfChannel> channels) {

  /**
   * One channel in every geo, the largest contribution first.
   *
   * @param tested whether a test stands behind it
   * @param nation the channel over all geos
   * @param scale of the returns, with the plumb line at the nation's
   */
  record OfChannel(String name, boolean tested, List<Row> rows, Row nation, ForestScale scale) {

    OfChannel {
      rows = List.copyOf(rows);
    }

    /** What a choice of channels asks of each of them. */
    @Override
    public String toString() {
      return name;
    }
  }

  /** The channel in one geo, or in all. */
  record Row(String geo, double spend, Estimate contribution, @Nullable Estimate roi) {

    /** Returns the return on investment, from the lowest; where there is none, below all. */
    double byReturn() {
      return roi == null ? Double.NEGATIVE_INFINITY : roi.mean();
    }

    Figure returned() {
      return roi == null ? Figure.none("no spend") : Format.ratio(roi);
    }
  }

  GeoPage {
    channels = List.copyOf(channels);
  }

  /** Returns one channel in every geo. */
  static GeoPage of(ChannelResult channel, MixModelReport report, Units units) {
    return new GeoPage(units, List.of(ofChannel(channel, report)));
  }

  /** Returns all channels in every geo: paid ones by rank, then owned ones. */
  static GeoPage all(ChannelsPage page) {
    return new GeoPage(
        page.units(),
        Stream.concat(page.channels().stream(), page.report().organic().stream())
            .map(channel -> ofChannel(channel, page.report()))
            .toList());
  }

  private static OfChannel ofChannel(ChannelResult channel, MixModelReport report) {
    List<Row> rows = new ArrayList<>();
    for (GeoResult geo : report.geos()) {
      for (GeoResult.Channel part : geo.channels()) {
        if (part.channel().equals(channel.channel())) {
          rows.add(new Row(geo.geo().value(), part.spend(), part.contribution(), part.roi()));
        }
      }
    }
    rows.sort(Comparator.comparingDouble((Row row) -> row.contribution().mean()).reversed());
    List<Estimate> returns = rows.stream().map(Row::roi).filter(Objects::nonNull).toList();
    return new OfChannel(
        channel.channel().value(),
        Evidence.behind(channel.channel(), report) != Evidence.MODEL_ONLY,
        rows,
        new Row("All geos", channel.spend(), channel.contribution(), channel.roi()),
        ForestScale.of(returns, channel.roi() == null ? null : channel.roi().mean()));
  }

  /** Returns every channel in every geo with full precision, for a spreadsheet. */
  Spreadsheet sheet() {
    List<List<String>> lines = new ArrayList<>();
    for (OfChannel channel : channels) {
      for (Row row : channel.rows()) {
        List<String> line =
            new ArrayList<>(List.of(channel.name(), row.geo(), Double.toString(row.spend())));
        Spreadsheet.numbers(line, row.contribution());
        Spreadsheet.numbers(line, row.roi());
        lines.add(line);
      }
    }
    List<String> head = new ArrayList<>(List.of("channel", "geo", "spend"));
    head.addAll(Spreadsheet.heads("contribution"));
    head.addAll(Spreadsheet.heads("roi"));
    return new Spreadsheet(head, lines);
  }
}
