/** What makes a tick, and how a component is scored: pure functions of facts. */
@NullMarked
package io.plumbline.domain.maturity.rule;

import org.jspecify.annotations.NullMarked;
