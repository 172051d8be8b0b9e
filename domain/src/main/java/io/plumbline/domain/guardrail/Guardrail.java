package io.plumbline.domain.guardrail;

import java.util.SortedMap;

/** One rule with its threshold. */
public sealed interface Guardrail
    permits ContaminationGuard,
        CreativeFatigue,
        DataQualityBar,
        EvidenceRequired,
        FirstMove,
        FreezeWindow,
        InventoryCover,
        LearningPhaseProtection,
        LikelyImprovement,
        MaximumSwing,
        MinimumReach,
        SmallestDetectableEffect,
        WeeklyCap,
        WeeklyChannelCap {

  /** Returns which rule it is. */
  Rule rule();

  /** Returns the threshold in words: {@code at most 15 %}. */
  String threshold();

  /** Returns the rule as a sentence with every threshold. */
  String sentence();

  /** Returns every threshold by name, numbers written in one way. */
  SortedMap<String, String> settings();

  /** Judges a move, whatever other rules say. */
  Judged judge(Shift shift);
}
