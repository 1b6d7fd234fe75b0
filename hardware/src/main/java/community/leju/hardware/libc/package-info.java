/**
 * The few calls to Linux that Java has no way to: {@link community.leju.hardware.libc.OpenFile} and
 * {@link community.leju.hardware.libc.Libc}. What is given to them must be right before the call:
 * it is native code in our own process.
 */
@NullMarked
package community.leju.hardware.libc;

import org.jspecify.annotations.NullMarked;
