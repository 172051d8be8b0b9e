/**
 * Scenarios as records: what was asked of which run, what it said, and which scenario people chose
 * or rejected, and why. Nothing here is ever changed.
 */
@NullMarked
package io.plumbline.domain.mix.scenario;

import org.jspecify.annotations.NullMarked;
