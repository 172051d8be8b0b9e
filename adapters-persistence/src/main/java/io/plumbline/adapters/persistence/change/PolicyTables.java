package io.plumbline.adapters.persistence.change;

import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.change.port.RuleBooks;
import io.plumbline.domain.change.port.StatedCircumstances;

/** The ports of rules and circumstances on tables. */
public final class PolicyTables {

  private PolicyTables() {}

  public static RuleBooks ruleBooks(JooqTransaction transaction) {
    return new JooqPolicies(transaction);
  }

  public static StatedCircumstances statedCircumstances(JooqTransaction transaction) {
    return new JooqCircumstances(transaction);
  }
}
