/**
 * The planner: what would come of another plan for the coming periods, three presets beside it. All
 * that the page shows is one scenario, which its address holds.
 */
@NullMarked
package io.plumbline.adapters.web.ui.planner;

import org.jspecify.annotations.NullMarked;
