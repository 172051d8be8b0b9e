/** Tests of the planner. */
@NullMarked
package io.plumbline.adapters.web.ui.planner;

import org.jspecify.annotations.NullMarked;
