/** Tests of the page Model health. */
@NullMarked
package io.plumbline.adapters.web.ui.health;

import org.jspecify.annotations.NullMarked;
