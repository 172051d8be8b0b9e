package io.plumbline.domain.change.usecase;

import io.plumbline.domain.change.policy.RuleChange;
import io.plumbline.domain.change.port.RuleBooks;
import io.plumbline.domain.shared.BrandId;
import java.util.List;

/** Lists who proposed which rules, and what became of it. */
public final class ListRuleChanges {

  private final RuleBooks books;

  public ListRuleChanges(RuleBooks books) {
    this.books = books;
  }

  /** Returns the newest changes of the brand's rules, newest first. */
  public List<RuleChange> newest(BrandId brand, int limit) {
    return books.newest(brand, limit);
  }
}
