/**
 * The pages of governed change: the approval queue, with drafts and budgets, and the live moves.
 */
@NullMarked
package io.plumbline.adapters.web.ui.change;

import org.jspecify.annotations.NullMarked;
