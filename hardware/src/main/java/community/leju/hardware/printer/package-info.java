/** The slip printer as a {@code javax.print} service. */
@NullMarked
package community.leju.hardware.printer;

import org.jspecify.annotations.NullMarked;
