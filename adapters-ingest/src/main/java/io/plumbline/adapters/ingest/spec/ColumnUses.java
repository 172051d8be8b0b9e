package io.plumbline.adapters.ingest.spec;

import io.plumbline.adapters.ingest.FindingList;
import io.plumbline.domain.mix.ChannelSpec;
import io.plumbline.domain.mix.ControlSpec;
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
      @Nullable String geo,
      @Nullable KpiSpec kpi,
      List<ChannelSpec> channels,
      List<ControlSpec> controls) {
    use(date, spec.at("date"));
    use(geo, spec.at("geo"));
    use(kpi == null ? null : kpi.column(), spec.at("kpi"));
    for (ChannelSpec channel : channels) {
      use(channel.spendColumn(), "the spend of " + channel.channel());
      if (channel.exposure() instanceof ChannelSpec.Exposure.Column(String column)) {
        use(column, "the exposure of " + channel.channel());
      }
    }
    for (ControlSpec control : controls) {
      use(control.column(), "controls");
    }
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
