/** How numbers leave a page: as CSV, as a workbook, with a chart as a picture beside them. */
@NullMarked
package io.plumbline.adapters.web.ui.save;

import org.jspecify.annotations.NullMarked;
