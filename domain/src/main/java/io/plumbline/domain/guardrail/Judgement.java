package io.plumbline.domain.guardrail;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one rule says of a move, as it goes on record.
 *
 * @param policy the version of the policy that was asked
 * @param waivable whether that policy lets two people set the rule aside
 * @param inputs every figure that was judged, written in one way
 * @param judged the figures in a few words
 * @param threshold the limit in words
 * @param sentence for people: what was met and what is allowed, or why there is nothing to judge
 */
public record Judgement(
    Rule rule,
    int policy,
    Standing standing,
    boolean waivable,
    SortedMap<String, String> inputs,
    String judged,
    String threshold,
    String sentence) {

  public Judgement {
    inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
  }

  /** Returns whether it stands in the way: blocked, and not set aside by one of these. */
  public boolean standsInTheWay(List<Waiver> waivers) {
    return standing == Standing.BLOCKED
        && !(waivable && waivers.stream().anyMatch(waiver -> waiver.rule() == rule));
  }
}
