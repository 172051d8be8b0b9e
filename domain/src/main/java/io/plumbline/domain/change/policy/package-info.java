/**
 * The rules a brand's moves keep to, as one version: guardrails, and who approves what. A {@code
 * RuleBook} is pure; a {@code RuleChange} is its next version on the way, proposed by one admin and
 * decided by another.
 */
@NullMarked
package io.plumbline.domain.change.policy;

import org.jspecify.annotations.NullMarked;
