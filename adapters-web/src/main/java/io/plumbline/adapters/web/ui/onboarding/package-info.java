/** From an empty installation to a first test suggestion, step by step. */
@NullMarked
package io.plumbline.adapters.web.ui.onboarding;

import org.jspecify.annotations.NullMarked;
