package io.plumbline.domain.change.port;

import io.plumbline.domain.change.circumstance.StatedCircumstance;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was stated of a brand's days, and what of it was withdrawn; both only grow. */
public interface StatedCircumstances {

  /** Adds a statement, which is not withdrawn. */
  void add(StatedCircumstance stated);

  /**
   * Adds the withdrawal that {@code withdrawn} carries.
   *
   * @return false, and nothing is changed, if there was one before
   * @throws IllegalArgumentException if it carries none
   */
  boolean withdraw(StatedCircumstance withdrawn);

  /** Returns a statement on the brand. */
  Optional<StatedCircumstance> find(BrandId brand, UUID id);

  /** Returns what is not withdrawn, in the order it was stated. */
  List<StatedCircumstance> standing(BrandId brand);

  /** Returns the brand's newest statements, withdrawn ones too, newest first. */
  List<StatedCircumstance> newest(BrandId brand, int limit);
}
