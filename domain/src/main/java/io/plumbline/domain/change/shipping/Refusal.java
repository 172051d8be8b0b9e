package io.plumbline.domain.change.shipping;

import static io.plumbline.domain.shared.Require.that;

/**
 * Why a dispatch is being undone.
 *
 * @param place the leg's that was refused, from 0
 */
public record Refusal(int place, String why) {

  public Refusal {
    that(place >= 0 && !why.isBlank(), "A refusal has a leg and a reason.");
  }
}
