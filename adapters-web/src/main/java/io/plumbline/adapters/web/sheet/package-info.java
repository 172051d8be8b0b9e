/**
 * The forms in which a fact sheet leaves: a page that stands alone, paper, a table of its numbers.
 * All three are pure functions of the one sheet.
 */
@NullMarked
package io.plumbline.adapters.web.sheet;

import org.jspecify.annotations.NullMarked;
