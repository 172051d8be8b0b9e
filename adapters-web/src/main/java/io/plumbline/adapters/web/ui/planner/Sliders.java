package io.plumbline.adapters.web.ui.planner;

import io.plumbline.domain.shared.ChannelId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What the sliders make of the spend that the operators leave; amounts are money a period, in the
 * order of {@code channels}.
 *
 * @param base what the operators leave, before the sliders
 */
@SuppressWarnings("ArrayRecordComponent") // amounts; compared by nobody
record Sliders(List<ChannelId> channels, double[] base) {

  /** Less than half a cent is no change. */
  private static final double NOTHING = 0.005;

  Sliders {
    channels = List.copyOf(channels);
  }

  /**
   * Returns whether the slider of the channel at a place can be moved: nothing cannot be scaled.
   */
  boolean movable(int place) {
    return base[place] > 0;
  }

  /** Returns what each channel spends under a draft. */
  double[] amounts(Draft draft) {
    double[] amounts = base.clone();
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] *= draft.factors().getOrDefault(channels.get(i), 1.0);
    }
    return amounts;
  }

  /**
   * Returns the draft with the channel at {@code place} at {@code wanted}. A held total takes the
   * difference from the other channels that are not locked, pro rata, and goes no further than they
   * can give.
   */
  Draft moved(Draft draft, int place, double wanted) {
    double[] amounts = amounts(draft);
    double others = 0;
    for (int i = 0; i < amounts.length; i++) {
      others += gives(draft, place, i) ? amounts[i] : 0;
    }
    double more = Math.max(0, wanted) - amounts[place];
    if (Math.abs(more) < NOTHING) {
      return draft;
    }
    if (draft.holdsTotal()) {
      if (!(others > 0)) {
        return draft;
      }
      more = Math.min(more, others);
      for (int i = 0; i < amounts.length; i++) {
        amounts[i] *= gives(draft, place, i) ? 1 - more / others : 1;
      }
    }
    amounts[place] += more;
    return at(draft, amounts);
  }

  private boolean gives(Draft draft, int moved, int other) {
    return other != moved && !draft.locked().contains(channels.get(other)) && movable(other);
  }

  /** Returns the draft with every channel at an amount, as far as there is anything to scale. */
  Draft at(Draft draft, double[] amounts) {
    SequencedMap<ChannelId, Double> factors = new LinkedHashMap<>();
    for (int i = 0; i < amounts.length; i++) {
      if (movable(i) && Math.abs(amounts[i] - base[i]) > NOTHING) {
        factors.put(channels.get(i), amounts[i] / base[i]);
      }
    }
    return draft.scaled(factors);
  }
}
