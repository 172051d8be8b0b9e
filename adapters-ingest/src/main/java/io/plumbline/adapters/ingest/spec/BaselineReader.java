package io.plumbline.adapters.ingest.spec;

import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.mix.BaselineSpec;
import io.plumbline.domain.mix.ControlSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what moves the outcome besides media: controls, season, trend and holidays. */
final class BaselineReader {

  private enum Kind {
    CONTROL,
    TREATMENT
  }

  private BaselineReader() {}

  static List<ControlSpec> controls(Section spec) {
    List<ControlSpec> controls = new ArrayList<>();
    for (Section section : spec.sections("controls", Set.of("column", "kind", "sign"))) {
      String column = SpecReader.measure(section, "column", "column: price_index");
      boolean treatment = section.choice("kind", Kind.CONTROL) == Kind.TREATMENT;
      ControlSpec.Sign sign = section.choice("sign", ControlSpec.Sign.FREE);
      if (column != null) {
        controls.add(new ControlSpec(column, treatment, sign));
      }
    }
    return controls;
  }

  static BaselineSpec baseline(Section spec, Granularity grain) {
    Section season = spec.section("seasonality", Set.of("yearly_harmonics", "day_of_week"));
    Section trend = spec.section("trend", Set.of("knots"));
    if (season != null && season.has("day_of_week") && grain == Granularity.WEEK) {
      season.warn(
          "not-read", "day_of_week", "Weeks have no rhythm of weekdays.", "Only with grain: day.");
    }
    return new BaselineSpec(
        season == null ? null : auto(season, "yearly_harmonics", 0, 10),
        season == null || season.flag("day_of_week", true),
        trend == null ? null : auto(trend, "knots", 1, 10_000),
        country(spec));
  }

  /** Returns a whole number within bounds; nothing for {@code auto}. */
  private static @Nullable Integer auto(Section section, String key, int least, int most) {
    String accepted = "auto, or a whole number from %d to %d.".formatted(least, most);
    String text = section.textIfAny(key, accepted);
    if (text == null || text.equals("auto")) {
      return null;
    }
    Integer number = text.matches("\\d{1,6}") ? Integer.valueOf(text) : null;
    if (number == null || number < least || number > most) {
      section.error("value", key, "\"%s\" is no such number.".formatted(text), accepted);
      return null;
    }
    return number;
  }

  private static @Nullable String country(Section spec) {
    Section holidays = spec.section("holidays", Set.of("country"));
    if (holidays == null) {
      return null;
    }
    String accepted = "A country's two capital letters (ISO 3166), such as US.";
    String country = holidays.text("country", accepted);
    if (country == null || country.matches("[A-Z]{2}")) {
      return country;
    }
    holidays.error("value", "country", "\"%s\" is no country.".formatted(country), accepted);
    return null;
  }
}
