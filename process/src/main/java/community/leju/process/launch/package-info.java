/**
 * How a process of ours begins and ends: {@link community.leju.process.launch.Launcher} runs a
 * command line, {@link community.leju.process.launch.DataFolder} holds the data folder.
 *
 * <p>A failure is one clear line on standard error and exit code 1; wrong usage is exit code 2.
 */
@NullMarked
package community.leju.process.launch;

import org.jspecify.annotations.NullMarked;
