/**
 * Change requests over REST: what line items spend, requests to move it, who decides on them, and
 * what came of those that shipped.
 */
@NullMarked
package io.plumbline.adapters.web.rest.change;

import org.jspecify.annotations.NullMarked;
