package community.leju.hardware.libc;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Calls to the C library by name. */
public final class Libc {
  private static final StructLayout STATE = Linker.Option.captureStateLayout();
  private static final long ERRNO = STATE.byteOffset(PathElement.groupElement("errno"));
  private static final int LONGEST_WORDS = 256;

  private Libc() {}

  /**
   * Calls a function that answers a negative number where it failed.
   *
   * @param shape of all its arguments, and of an int or long result
   * @param named how many arguments come before the {@code ...} of its declaration
   * @return what it answered
   * @throws CallFailed where it failed
   */
  @SuppressWarnings("restricted")
  public static long call(String name, FunctionDescriptor shape, int named, Object... arguments)
      throws IOException {
    var linker = Linker.nativeLinker();
    var function = linker.defaultLookup().findOrThrow(name);
    var state = Linker.Option.captureCallState("errno");
    var options =
        named < shape.argumentLayouts().size()
            ? new Linker.Option[] {state, Linker.Option.firstVariadicArg(named)}
            : new Linker.Option[] {state};
    try (var arena = Arena.ofConfined()) {
      var found = arena.allocate(STATE);
      var all = new ArrayList<Object>();
      all.add(found);
      all.addAll(List.of(arguments));
      long result = number(linker.downcallHandle(function, shape, options), all);
      if (result < 0) {
        int errno = found.get(JAVA_INT, ERRNO);
        throw new CallFailed(name, errno, words(errno));
      }
      return result;
    }
  }

  private static long number(MethodHandle function, List<Object> arguments) throws IOException {
    try {
      if (function.invokeWithArguments(arguments) instanceof Number number) {
        return number.longValue();
      }
    } catch (Throwable e) {
      throw new IOException("a system call could not be made", e);
    }
    throw new IOException("a system call answered no number");
  }

  @SuppressWarnings("restricted")
  private static String words(int errno) {
    var linker = Linker.nativeLinker();
    var strerror =
        linker.downcallHandle(
            linker.defaultLookup().findOrThrow("strerror"),
            FunctionDescriptor.of(ADDRESS, JAVA_INT));
    try {
      var words = (MemorySegment) strerror.invokeExact(errno);
      return words.reinterpret(LONGEST_WORDS).getString(0, StandardCharsets.US_ASCII);
    } catch (Throwable e) {
      return "error " + errno;
    }
  }
}
