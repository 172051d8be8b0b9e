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
}
