package io.plumbline.adapters.ingest.spec;

import io.plumbline.adapters.ingest.FindingList;
import io.plumbline.domain.mix.ChannelSpec;
import io.plumbline.domain.mix.ControlSpec;
import io.plumbline.domain.mix.GeoSpec;
import io.plumbline.domain.mix.KpiSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses a column that is used for two things: the model could not tell them apart. */
final class ColumnUses {

  private final FindingList findings;
  private final Map<String, String> uses = new HashMap<>();

  ColumnUses(FindingList findings) {
    this.findings = findings;
  }

  void judge(
      Section spec,
      @Nullable String date,
      @Nullable GeoSpec geo,
      @Nullable KpiSpec kpi,
      List<ChannelSpec> channels,
      List<ControlSpec> controls) {
    use(date, spec.at("date"));
    if (geo != null) {
      use(geo.column(), "geo");
      use(geo.populationColumn(), "the population");
    }
    if (kpi != null) {
      use(kpi.column(), "kpi");
      use(
          kpi.value() instanceof KpiSpec.Value.Column(String column) ? column : null,
          "the value of the KPI");
    }
    channels.forEach(this::use);
    for (ControlSpec control : controls) {
      use(control.column(), "controls");
    }
  }

  private void use(ChannelSpec channel) {
    use(channel.spendColumn(), "the spend of " + channel.channel());
    switch (channel.exposure()) {
      case ChannelSpec.Exposure.Spend() -> {}
      case ChannelSpec.Exposure.Column(String column) ->
          use(column, "the exposure of " + channel.channel());
      case ChannelSpec.Exposure.ReachAndFrequency(String reach, String frequency) -> {
        use(reach, "the reach of " + channel.channel());
        use(frequency, "the frequency of " + channel.channel());
      }
    }
    use(channel.lastClickColumn(), "the last click of " + channel.channel());
  }

  private void use(@Nullable String column, String what) {
    String before = column == null ? null : uses.putIfAbsent(column, what);
    if (before != null) {
      findings.error(
          "column-used-twice",
          null,
          column,
          "The column \"%s\" is given for %s and for %s.".formatted(column, before, what),
          "A column of its own for each.");
    }
  }
}
