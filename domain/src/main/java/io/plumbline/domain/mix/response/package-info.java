/**
 * The families of media response as strategies: how pressure carries over, and how returns
 * diminish, each with its parameters, their coordinates for the sampler and their priors. Values
 * without state; what they compute stands in the kernels.
 */
@NullMarked
package io.plumbline.domain.mix.response;

import org.jspecify.annotations.NullMarked;
