/**
 * The registry of fitted models: what each run was made of, and how two of them differ in data,
 * specification, priors and results.
 */
@NullMarked
package io.plumbline.domain.mix.registry;

import org.jspecify.annotations.NullMarked;
