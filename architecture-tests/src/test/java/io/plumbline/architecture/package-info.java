/**
 * The rules of the house, each a sentence and each proved to bite: RulesBiteTest plants a violation
 * of every one under io.plumbline.fixture.violations.
 */
@NullMarked
package io.plumbline.architecture;

import org.jspecify.annotations.NullMarked;
