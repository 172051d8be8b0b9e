/**
 * Lists as tables that people arrange: by which column, which columns, and what is looked for. The
 * address says all three, so that a link shows to others what one sees.
 */
@NullMarked
package io.plumbline.adapters.web.ui.table;

import org.jspecify.annotations.NullMarked;
