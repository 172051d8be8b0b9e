package io.plumbline.domain.programme.usecase;

import io.plumbline.domain.programme.BacklogItem;
import io.plumbline.domain.programme.Kept;
import io.plumbline.domain.programme.port.Programmes;
import io.plumbline.domain.shared.BrandId;
import java.util.Comparator;
import java.util.List;

/** Tells what is still to be measured, and what was. */
public final class ListBacklog {

  private final Programmes programmes;

  public ListBacklog(Programmes programmes) {
    this.programmes = programmes;
  }

  /** Returns the brand's items: under way, open, done, dropped; the last changed first in each. */
  public List<Kept<BacklogItem>> list(BrandId brand) {
    return programmes.backlog(brand).stream()
        .sorted(Comparator.comparingInt(item -> rank(item.value().state())))
        .toList();
  }

  private static int rank(BacklogItem.State state) {
    return switch (state) {
      case DOING -> 0;
      case OPEN -> 1;
      case DONE -> 2;
      case DROPPED -> 3;
    };
  }
}
