/**
 * Champion and challenger: which run a brand stands on, who asked for it and who agreed. A brand
 * has at most one champion; another run takes its place when two people say so and no rule stands
 * against it.
 */
@NullMarked
package io.plumbline.domain.mix.champion;

import org.jspecify.annotations.NullMarked;
