package io.plumbline.domain.change.port;

import io.plumbline.domain.change.policy.RuleBook;
import io.plumbline.domain.change.policy.RuleChange;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The versions of a brand's rules, and how each came about; both only grow. */
public interface RuleBooks {

  /** Makes others who hold the brand's rules wait until the open transaction ends. */
  void hold(BrandId brand);

  /** Returns the rules in force: those approved last, or {@link RuleBook#DEFAULT}. */
  RuleBook inForce(BrandId brand);

  /** Returns the rules of a version that is or was in force. */
  Optional<RuleBook> at(BrandId brand, int version);

  /** Adds a proposal. */
  void add(RuleChange.Pending change);

  /**
   * Adds the decision that {@code decided} carries.
   *
   * @return false, and nothing is changed, if there was one before
   * @throws IllegalArgumentException if it is pending
   */
  boolean decide(RuleChange decided);

  /** Returns a change of the brand's rules. */
  Optional<RuleChange> find(BrandId brand, UUID id);

  /** Returns the proposal that nobody has decided. */
  Optional<RuleChange.Pending> pending(BrandId brand);

  /** Returns the newest changes of the brand's rules, newest first. */
  List<RuleChange> newest(BrandId brand, int limit);
}
