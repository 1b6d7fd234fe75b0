package community.leju.hardware.scanner;

import java.nio.charset.Charset;
import java.time.Instant;

/**
 * What is known of a scan once it was told: nothing of what it said.
 *
 * @param characters how many, each whole Hanzi as one
 */
public record LastScan(int characters, Charset encoding, Instant at) {}
