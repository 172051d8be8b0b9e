package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.champion.Objection;
import io.plumbline.domain.mix.champion.PromotionPolicy;
import io.plumbline.domain.mix.champion.PromotionRule;
import io.plumbline.domain.mix.champion.Waivers;
import io.plumbline.domain.mix.port.ModelRuns;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.programme.Stewardship;
import io.plumbline.domain.programme.usecase.FindSteward;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds a challenger to the policy, with the data of today and somebody who answers for the model:
 * when asked for and when decided.
 */
final class PromotionReview {

  private final ModelRuns runs;
  private final CurrentData data;
  private final PromotionPolicy policy;
  private final FindSteward steward;

  PromotionReview(
      ModelRuns runs,
      SpecFormat format,
      Batches batches,
      PromotionPolicy policy,
      FindSteward steward) {
    this.runs = runs;
    this.data = new CurrentData(format, batches);
    this.policy = policy;
    this.steward = steward;
  }

  /** Returns the run of a promotion, which never goes away. */
  ModelRun run(BrandId brand, UUID id) {
    return runs.find(brand, new RunReference.ById(id)).orElseThrow();
  }

  @Nullable ModelRun champion(BrandId brand, @Nullable UUID id) {
    return id == null ? null : run(brand, id);
  }

  /** Returns what stands against the challenger and is not waived. */
  List<Objection> objections(ModelRun challenger, @Nullable ModelRun champion, Waivers waivers) {
    var candidate = new PromotionPolicy.Candidate(challenger, champion, data.standing(challenger));
    return Stream.concat(policy.judge(candidate).stream(), unowned(challenger.brand()))
        .filter(found -> !waivers.cover(found))
        .toList();
  }

  private Stream<Objection> unowned(BrandId brand) {
    return switch (steward.of(brand)) {
      case Stewardship.Held _ -> Stream.empty();
      case Stewardship.Vacant(String why) ->
          Stream.of(new Objection(PromotionRule.NO_STEWARD, why));
    };
  }
}
