package io.plumbline.domain.media.quality;

import java.util.List;

/**
 * What one part of the quality score misses: points of the score, and the series that miss most.
 *
 * @param points of the whole score, which is a mean over the series
 * @param series the names of the series that miss any of them, worst first
 */
public record LostPoints(Part part, double points, List<String> series) {

  /** The parts of a score, each with its weight. */
  public enum Part {
    COMPLETENESS(0.5),
    CONSISTENCY(0.3),
    RECENCY(0.2);

    private final double weight;

    Part(double weight) {
      this.weight = weight;
    }

    double of(SeriesQuality quality) {
      return switch (this) {
        case COMPLETENESS -> quality.completeness();
        case CONSISTENCY -> quality.consistency();
        case RECENCY -> quality.recency();
      };
    }

    double earned(SeriesQuality quality) {
      return weight * of(quality);
    }

    double missed(SeriesQuality quality) {
      return 100 * weight * (1 - of(quality));
    }
  }

  public LostPoints {
    series = List.copyOf(series);
  }
}
