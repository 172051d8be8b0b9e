package io.plumbline.adapters.web.rest.programme;

import io.plumbline.domain.reporting.HeadlineKpi;
import io.plumbline.domain.reporting.HeadlineKpis;
import java.util.Arrays;
import java.util.List;

/**
 * The figures at the head of Home, from left to right, and all there are to choose from.
 *
 * @param kpis three keys
 * @param available every figure with what it means
 */
public record HeadlineKpisJson(List<String> kpis, List<Meaning> available) {

  /** A figure, and the one meaning it has everywhere. */
  public record Meaning(String key, String label, String meaning) {}

  static HeadlineKpisJson of(HeadlineKpis chosen) {
    return new HeadlineKpisJson(
        chosen.kpis().stream().map(HeadlineKpi::key).toList(),
        Arrays.stream(HeadlineKpi.values())
            .map(one -> new Meaning(one.key(), one.label(), one.meaning()))
            .toList());
  }
}
