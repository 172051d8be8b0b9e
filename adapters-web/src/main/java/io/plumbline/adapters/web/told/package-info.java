/** What pages and REST tell in the same words. */
@NullMarked
package io.plumbline.adapters.web.told;

import org.jspecify.annotations.NullMarked;
