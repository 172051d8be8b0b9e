package io.plumbline.adapters.persistence.mix;

import io.plumbline.domain.mix.MixModelReport;

/** How what a fitted model answers becomes JSON, and comes back the same. */
public interface ReportCodec {

  /** Returns the report as a JSON object. */
  String write(MixModelReport report);

  /** Returns the report that {@code write} was given. */
  MixModelReport read(String json);
}
