/**
 * The marketing mix model: a specification is resolved against a data set, fitted by the sampler,
 * and answers with contributions, returns and curves, each with its interval.
 */
@NullMarked
package io.plumbline.domain.mix;

import org.jspecify.annotations.NullMarked;
