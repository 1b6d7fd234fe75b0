/**
 * How a kiosk asks for a certificate and what stands in it: {@link
 * community.leju.content.certificate.KioskRequest} and {@link
 * community.leju.content.certificate.KioskCertificate}.
 *
 * <p>Kiosk and hub read and write both alike; keys are P-256, files are DER.
 */
@NullMarked
package community.leju.content.certificate;

import org.jspecify.annotations.NullMarked;
