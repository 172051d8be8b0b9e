package io.plumbline.domain.mix.inference;

/** Draws from a posterior; which algorithm does it is this seam's secret. */
public interface Sampler {

  /**
   * Returns draws of {@code target}; the same for the same target and settings, whatever runs the
   * {@code batch}.
   *
   * @throws io.plumbline.domain.job.JobCancelled when the batch's listener says so
   */
  Chains sample(Target target, SamplerSettings settings, Batch batch);
}
