package io.plumbline.domain.change.usecase;

import io.plumbline.domain.change.circumstance.StandingCircumstances;
import io.plumbline.domain.change.circumstance.StatedCircumstance;
import io.plumbline.domain.change.port.StatedCircumstances;
import io.plumbline.domain.shared.BrandId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Lists what was stated of a brand's days, and what of it counts today. */
public final class ListCircumstances {

  /** What a statement is worth today. */
  public enum Standing {
    /** It counts. */
    HOLDS,
    /** It counts, and was stated so long ago that it should be stated anew. */
    STALE,
    /** Its days are over. */
    OVER,
    /** A later statement of the same thing counts. */
    REPLACED,
    /** It was taken back. */
    WITHDRAWN
  }

  /** A statement and what it is worth today. */
  public record Line(StatedCircumstance stated, Standing standing) {}

  private final StatedCircumstances circumstances;
  private final InstantSource clock;

  public ListCircumstances(StatedCircumstances circumstances, InstantSource clock) {
    this.circumstances = circumstances;
    this.clock = clock;
  }

  /** Returns the brand's newest statements, newest first. */
  public List<Line> newest(BrandId brand, int limit) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Set<UUID> counting = new HashSet<>();
    StandingCircumstances.of(circumstances.standing(brand))
        .statements()
        .forEach(one -> counting.add(one.id()));
    return circumstances.newest(brand, limit).stream()
        .map(one -> new Line(one, standing(one, counting, today)))
        .toList();
  }

  private static Standing standing(StatedCircumstance one, Set<UUID> counting, LocalDate today) {
    if (one.withdrawal() != null) {
      return Standing.WITHDRAWN;
    }
    if (!counting.contains(one.id())) {
      return Standing.REPLACED;
    }
    if (!one.what().matters(today)) {
      return Standing.OVER;
    }
    return one.stale(today) ? Standing.STALE : Standing.HOLDS;
  }
}
