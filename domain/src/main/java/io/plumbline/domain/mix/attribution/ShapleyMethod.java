package io.plumbline.domain.mix.attribution;

/** How Shapley values were computed; all but the last are exact. */
public enum ShapleyMethod {
  /** Parts add up and nobody lifts anybody: each channel's credit is its contribution. */
  ADDITIVE,
  /** Parts add up: its contribution, and half of every halo it is part of. */
  PAIRWISE,
  /** Parts multiply: Owen's integral over the multilinear extension, cell by cell. */
  INTEGRAL,
  /** Every coalition visited. */
  ENUMERATED,
  /** Random orders of joining and their reverses, with a standard error. */
  SAMPLED
}
