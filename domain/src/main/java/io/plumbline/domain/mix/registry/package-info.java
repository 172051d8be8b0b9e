/**
 * The registry of fitted models: what each run was made of, how two of them differ, which one a
 * brand stands on and who said so, and how well they would have forecast the past. A brand has at
 * most one champion; a challenger takes its place when two people agree.
 */
@NullMarked
package io.plumbline.domain.mix.registry;

import org.jspecify.annotations.NullMarked;
