/**
 * How an approved change of budget reaches the platforms: an order is divided into legs, one a
 * place where a budget is set; a dispatch brings every leg to its end, and ends with all of them
 * set or none. What is here decides; it calls nobody.
 */
@NullMarked
package io.plumbline.domain.change.shipping;

import org.jspecify.annotations.NullMarked;
