/**
 * A brand's rules over REST: guardrails and approvals by version, their changes by two admins, and
 * the circumstances that moves are judged by.
 */
@NullMarked
package io.plumbline.adapters.web.rest.guardrail;

import org.jspecify.annotations.NullMarked;
