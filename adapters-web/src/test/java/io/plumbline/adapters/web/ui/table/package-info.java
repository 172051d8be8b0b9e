@NullMarked
package io.plumbline.adapters.web.ui.table;

import org.jspecify.annotations.NullMarked;
