/** The page Guardrails: rules in force, changes by two admins, versions, circumstances. */
@NullMarked
package io.plumbline.adapters.web.ui.guardrail;

import org.jspecify.annotations.NullMarked;
