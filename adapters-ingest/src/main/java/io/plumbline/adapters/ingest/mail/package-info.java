/** E-mail out, by SMTP: alerts to the addresses that admins named. */
@NullMarked
package io.plumbline.adapters.ingest.mail;

import org.jspecify.annotations.NullMarked;
