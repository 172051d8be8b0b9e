package io.plumbline.domain.alert;

import io.plumbline.domain.access.Brand;

/**
 * An alert on its way to somebody.
 *
 * @param delivery to whom; its id goes with the message
 */
public record AlertMessage(AlertDelivery delivery, Alert alert, Brand brand) {}
