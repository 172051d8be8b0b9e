/** The channels: what each brings, what its next unit of money returns, and how sure that is. */
@NullMarked
package io.plumbline.adapters.web.ui.mix;

import org.jspecify.annotations.NullMarked;
