package io.plumbline.domain.programme.usecase;

import io.plumbline.domain.programme.Kept;
import io.plumbline.domain.programme.Touchpoint;
import io.plumbline.domain.programme.port.Programmes;
import io.plumbline.domain.shared.BrandId;
import java.util.List;

/** Tells where on their way customers meet each channel, and what for. */
public final class ListTouchpoints {

  private final Programmes programmes;

  public ListTouchpoints(Programmes programmes) {
    this.programmes = programmes;
  }

  /** Returns what is described of the brand's channels, by name of the channel. */
  public List<Kept<Touchpoint>> list(BrandId brand) {
    return programmes.touchpoints(brand);
  }
}
