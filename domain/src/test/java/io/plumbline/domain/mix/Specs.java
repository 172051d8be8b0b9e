package io.plumbline.domain.mix;

import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.shared.ChannelId;
import java.util.List;

/** Specifications of the tests' data. */
public final class Specs {

  public static final AdstockSpec GEOMETRIC = new AdstockSpec(AdstockSpec.Family.GEOMETRIC, 13);
  public static final SaturationSpec HILL = new SaturationSpec(SaturationSpec.Family.HILL, false);
  public static final SaturationSpec FREE_HILL =
      new SaturationSpec(SaturationSpec.Family.HILL, true);

  private Specs() {}

  public static ChannelSpec channel(String column, SaturationSpec saturation) {
    return ChannelSpec.paid(new ChannelId(column), column, GEOMETRIC, saturation);
  }

  /** The published example with known truth, its slopes inferred. */
  public static MixModelSpec example() {
    return MixModelSpec.national(
        "example",
        "mmm_example.csv",
        Granularity.WEEK,
        "date_week",
        new KpiSpec("y", KpiSpec.Kind.REVENUE),
        List.of(channel("x1", FREE_HILL), channel("x2", FREE_HILL)),
        List.of(new ControlSpec("event_1", false), new ControlSpec("event_2", false)));
  }

  /** The real retailer with everything it has. */
  public static MixModelSpec retailer(CsvColumns data, int holdout) {
    List<ChannelSpec> channels =
        data.header().stream()
            .filter(name -> name.startsWith("mdsp_"))
            .map(name -> channel(name, HILL))
            .toList();
    List<ControlSpec> controls =
        data.header().stream()
            .filter(
                name ->
                    name.startsWith("hldy_")
                        || name.startsWith("mrkdn_")
                        || List.of("me_ics_all", "me_gas_dpg", "st_ct").contains(name))
            .map(name -> new ControlSpec(name, name.startsWith("mrkdn_")))
            .toList();
    return MixModelSpec.national(
            "harbour",
            "data.csv",
            Granularity.WEEK,
            "wk_strt_dt",
            new KpiSpec("sales", KpiSpec.Kind.REVENUE),
            channels,
            controls)
        .over(new WindowSpec(null, null, holdout));
  }

  /** Robyn's simulated brand, with its two events as columns of their own. */
  public static CsvColumns robynData() {
    return CsvColumns.read("/mmm/dt_simulated_weekly.csv")
        .flagged("events", "event1")
        .flagged("events", "event2");
  }

  /** Robyn's simulated brand as its own demo models it: newsletter organic, Hill with any slope. */
  public static MixModelSpec robyn() {
    return MixModelSpec.national(
        "robyn",
        "dt_simulated_weekly.csv",
        Granularity.WEEK,
        "DATE",
        new KpiSpec("revenue", KpiSpec.Kind.REVENUE),
        List.of(
            channel("tv_S", FREE_HILL),
            channel("ooh_S", FREE_HILL),
            channel("print_S", FREE_HILL),
            channel("facebook_S", FREE_HILL)
                .drivenBy(new ChannelSpec.Exposure.Column("facebook_I")),
            channel("search_S", FREE_HILL)
                .drivenBy(new ChannelSpec.Exposure.Column("search_clicks_P")),
            new ChannelSpec(
                new ChannelId("newsletter"),
                null,
                new ChannelSpec.Exposure.Column("newsletter"),
                GEOMETRIC,
                FREE_HILL,
                ChannelSpec.Order.ADSTOCK_FIRST,
                null,
                List.of())),
        List.of(
            new ControlSpec("competitor_sales_B", false),
            new ControlSpec("event1", false),
            new ControlSpec("event2", false)));
  }
}
