package io.plumbline.application;

import io.plumbline.adapters.persistence.mix.ReportCodec;
import io.plumbline.domain.mix.MixModelReport;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** A report as JSON in the database: record by record as the domain has it, so it comes back equal. */
final class StoredReports implements ReportCodec {

  private final ObjectMapper json =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .build();

  @Override
  public String write(MixModelReport report) {
    return json.writeValueAsString(report);
  }

  @Override
  public MixModelReport read(String text) {
    return json.readValue(text, MixModelReport.class);
  }
}
