package io.plumbline.domain.change.usecase;

import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.port.ChangeRequests;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Set;

/** Lists a brand's change requests. */
public final class ListChanges {

  private final ChangeRequests requests;

  public ListChanges(ChangeRequests requests) {
    this.requests = requests;
  }

  /**
   * Returns the brand's newest requests, newest first.
   *
   * @param states the names of the states asked for; empty for all
   */
  public List<ChangeHistory> newest(BrandId brand, Set<String> states, int limit) {
    return requests.newest(brand, states, limit);
  }
}
