package io.plumbline.domain.change.port;

import io.plumbline.domain.change.FollowUpTest;
import io.plumbline.domain.shared.BrandId;

/** Where tests are drafted that a move calls for. */
@FunctionalInterface
public interface TestDrafts {

  /** Nowhere: the ledger alone tells of them. */
  TestDrafts NONE = (brand, test) -> {};

  /** Drafts a test, in the open transaction; once for each move it follows. */
  void draft(BrandId brand, FollowUpTest test);
}
