package io.plumbline.domain.reporting;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fact that other figures stand at the head of Home. The newest of a brand is what holds.
 *
 * @param before those that stood there
 */
public record HeadlineKpisChosen(BrandId brand, HeadlineKpis chosen, HeadlineKpis before)
    implements Fact {

  private static final String KPIS = "kpis";

  @Override
  public Kind kind() {
    return Kind.HEADLINE_CHOSEN;
  }

  @Override
  public String subject() {
    return brand.value();
  }

  @Override
  public SortedMap<String, String> details() {
    return new TreeMap<>(Map.of(KPIS, keys(chosen), "before_kpis", keys(before)));
  }

  private static String keys(HeadlineKpis all) {
    return all.kpis().stream().map(HeadlineKpi::key).collect(Collectors.joining(","));
  }

  /**
   * Returns what an entry of this kind chose.
   *
   * @throws IllegalArgumentException if the details are of no such entry
   */
  public static HeadlineKpis read(Map<String, String> details) {
    List<HeadlineKpi> kpis =
        Stream.of(details.getOrDefault(KPIS, "").split(","))
            .flatMap(key -> HeadlineKpi.of(key).stream())
            .toList();
    that(kpis.size() == HeadlineKpis.COUNT, "These details name no figures: %s.", details);
    return new HeadlineKpis(kpis);
  }

  @Override
  public String summary() {
    return "Home shows %s"
        .formatted(
            chosen.kpis().stream().map(HeadlineKpi::label).collect(Collectors.joining(", ")));
  }
}
