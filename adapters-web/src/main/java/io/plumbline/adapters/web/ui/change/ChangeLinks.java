package io.plumbline.adapters.web.ui.change;

import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.domain.shared.BrandId;

/** The addresses of requests and of live moves. */
public final class ChangeLinks {

  private ChangeLinks() {}

  /**
   * Returns the address of a request in the queue; {@code new}, {@code budgets} and {@code all} lie
   * there too.
   */
  public static String toRequest(String label, BrandId brand) {
    return "%s/%s?brand=%s".formatted(Place.APPROVALS.path(), label, brand.value());
  }

  /** Returns the address of a request's edit form. */
  static String toEdit(String label, BrandId brand) {
    return toRequest(label + "/edit", brand);
  }

  /** Returns the address of a live move. */
  public static String toLive(String label, BrandId brand) {
    return "%s/%s?brand=%s".formatted(Place.LIVE.path(), label, brand.value());
  }
}
