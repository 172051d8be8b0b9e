/**
 * What the periods after a model's window are assumed to be like: plans as they would go on,
 * controls stated or projected, each with its origin in words.
 */
@NullMarked
package io.plumbline.domain.mix.outlook;

import org.jspecify.annotations.NullMarked;
