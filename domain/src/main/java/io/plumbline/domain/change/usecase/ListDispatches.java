package io.plumbline.domain.change.usecase;

import io.plumbline.domain.change.port.Dispatches;
import io.plumbline.domain.change.shipping.Dispatch;
import io.plumbline.domain.shared.BrandId;
import java.util.List;

/** Lists a brand's dispatches. */
public final class ListDispatches {

  private static final int AT_MOST = 200;

  private final Dispatches dispatches;

  public ListDispatches(Dispatches dispatches) {
    this.dispatches = dispatches;
  }

  /** Returns the newest, newest first. */
  public List<Dispatch> list(BrandId brand) {
    return dispatches.newest(brand, AT_MOST);
  }
}
