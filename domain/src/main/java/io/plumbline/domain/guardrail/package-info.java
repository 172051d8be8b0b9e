/**
 * What a move of budget must keep to before it ships. A {@code GuardrailPolicy} judges a {@code
 * Shift}, which holds everything there is to know, and gives a {@code Verdict}: every rule is
 * asked, every reason told. Pure: nothing is fetched, nothing stored.
 */
@NullMarked
package io.plumbline.domain.guardrail;

import org.jspecify.annotations.NullMarked;
