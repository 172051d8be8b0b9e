/**
 * The page of a brand's measurement programme: model steward, planning periods, backlog, and what
 * its channels are for; and the lines that other pages show of it.
 */
@NullMarked
package io.plumbline.adapters.web.ui.programme;

import org.jspecify.annotations.NullMarked;
