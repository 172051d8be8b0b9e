package io.plumbline.domain.media;

import java.util.List;

/**
 * A row of a file as it stood there, and the observations read from it.
 *
 * @param number the row's number, counted from 1, the header included
 * @param cells the cells as text, untouched
 */
public record SourceRow(long number, List<String> cells, List<Observation> observations) {

  public SourceRow {
    cells = List.copyOf(cells);
    observations = List.copyOf(observations);
  }
}
