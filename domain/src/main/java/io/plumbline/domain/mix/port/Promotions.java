package io.plumbline.domain.mix.port;

import io.plumbline.domain.mix.champion.Promotion;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The requests that runs become champion, and the decisions on them; both only grow. */
public interface Promotions {

  /** Makes others who hold the brand's promotions wait until the open transaction ends. */
  void hold(BrandId brand);

  /** Adds a request. */
  void add(Promotion.Pending promotion);

  /**
   * Adds the decision that {@code decided} carries.
   *
   * @return false, and nothing is changed, if there was one before
   * @throws IllegalArgumentException if it is pending
   */
  boolean decide(Promotion decided);

  /** Returns the brand's promotion. */
  Optional<Promotion> find(BrandId brand, UUID id);

  /** Returns the brand's newest promotions, newest first. */
  List<Promotion> newest(BrandId brand, int limit);

  /** Returns the requests of the brand that nobody has decided, newest first. */
  List<Promotion.Pending> pending(BrandId brand);

  /** Returns the promotion that made the brand's champion: the last one approved. */
  Optional<Promotion.Approved> champion(BrandId brand);
}
