/**
 * What was promised of the coming periods under a plan, kept as it was said, and how close it came.
 */
@NullMarked
package io.plumbline.domain.mix.forecast;

import org.jspecify.annotations.NullMarked;
