package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.mix.champion.Promotion;
import io.plumbline.domain.mix.port.Promotions;
import io.plumbline.domain.shared.BrandId;
import java.util.List;

/** Lists who asked that which run become champion, and what became of it. */
public final class ListPromotions {

  private final Promotions promotions;

  public ListPromotions(Promotions promotions) {
    this.promotions = promotions;
  }

  /** Returns the brand's newest promotions, newest first. */
  public List<Promotion> newest(BrandId brand, int limit) {
    return promotions.newest(brand, limit);
  }
}
