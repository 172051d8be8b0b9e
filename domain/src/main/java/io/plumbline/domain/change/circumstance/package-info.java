/**
 * What people say of the days to come, for rules to judge by: launches, learning phases, stock,
 * reach, frequency, tests that run. A statement is kept for ever; it may be withdrawn, and a later
 * one of the same thing takes its place.
 */
@NullMarked
package io.plumbline.domain.change.circumstance;

import org.jspecify.annotations.NullMarked;
