package io.plumbline.adapters.ingest.spec;

import io.plumbline.domain.mix.GeoSpec;
import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.OutcomeSpec;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what is modelled: the KPI, the geos it comes from, how its parts make it. */
final class OutcomeReader {

  private OutcomeReader() {}

  static @Nullable KpiSpec kpi(Section spec) {
    spec.require("kpi", "kpi: {column: revenue, kind: revenue}");
    Section kpi = spec.section("kpi", Set.of("column", "kind", "value_per_kpi"));
    if (kpi == null) {
      return null;
    }
    String column = SpecReader.measure(kpi, "column", "column: revenue");
    kpi.require("kind", "kind: revenue, or kind: conversions");
    KpiSpec.Kind kind = kpi.choice("kind", KpiSpec.Kind.REVENUE);
    KpiSpec.Value value = value(kpi);
    if (value != null && kind == KpiSpec.Kind.REVENUE) {
      kpi.error(
          "value",
          "value_per_kpi",
          "Revenue is money already.",
          "value_per_kpi only where kind is conversions.");
      return null;
    }
    return column == null ? null : new KpiSpec(column, kind, value);
  }

  private static KpiSpec.@Nullable Value value(Section kpi) {
    if (kpi.numeric("value_per_kpi")) {
      Double money = kpi.decimalIfAny("value_per_kpi", Bounds.POSITIVE);
      return money == null ? null : new KpiSpec.Value.Fixed(money);
    }
    String column =
        kpi.textIfAny(
            "value_per_kpi", "The money one conversion is worth, or the column that says it.");
    return column == null ? null : new KpiSpec.Value.Column(column);
  }

  static @Nullable GeoSpec geo(Section spec) {
    Section geo = spec.section("geo", Set.of("column", "population"));
    if (geo == null) {
      return null;
    }
    String column = geo.text("column", "column: geo");
    String population = geo.textIfAny("population", "population: population");
    return column == null ? null : new GeoSpec(column, population);
  }

  static OutcomeSpec likelihood(Section spec) {
    Section likelihood = spec.section("likelihood", Set.of("form", "noise"));
    return likelihood == null
        ? OutcomeSpec.DEFAULT
        : new OutcomeSpec(
            likelihood.choice("form", OutcomeSpec.DEFAULT.form()),
            likelihood.choice("noise", OutcomeSpec.DEFAULT.noise()));
  }
}
