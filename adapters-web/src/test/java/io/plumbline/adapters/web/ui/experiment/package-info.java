@NullMarked
package io.plumbline.adapters.web.ui.experiment;

import org.jspecify.annotations.NullMarked;
