/** Model health: whether a run may be relied on, and everything that verdict rests on. */
@NullMarked
package io.plumbline.adapters.web.ui.health;

import org.jspecify.annotations.NullMarked;
