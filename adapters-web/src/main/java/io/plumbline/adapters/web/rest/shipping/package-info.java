/**
 * How budgets are set outside, over REST: by which routes, how far each order is, the sheet of what
 * a person has to set, and their word that it is set.
 */
@NullMarked
package io.plumbline.adapters.web.rest.shipping;

import org.jspecify.annotations.NullMarked;
