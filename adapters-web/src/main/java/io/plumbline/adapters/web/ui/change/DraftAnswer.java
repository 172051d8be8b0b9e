package io.plumbline.adapters.web.ui.change;

import org.jspecify.annotations.Nullable;

/**
 * What came of a wish.
 *
 * @param label of the request it became; absent if it is refused
 * @param words why it is refused, or what was done
 */
record DraftAnswer(@Nullable String label, String words) {}
