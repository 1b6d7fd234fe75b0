package community.leju.kiosk.handwriting;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import community.leju.process.launch.Failure;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * libzinnia (0.06, {@code zinnia.h}) with one model, as native code in our own process: whatever it
 * is given must be right before the call. One thread at a time.
 */
final class Zinnia implements AutoCloseable {
  private final Arena arena;
  private final MethodHandle newCharacter;
  private final MethodHandle destroyCharacter;
  private final MethodHandle setWidth;
  private final MethodHandle setHeight;
  private final MethodHandle add;
  private final MethodHandle classify;
  private final MethodHandle resultSize;
  private final MethodHandle resultValue;
  private final MethodHandle destroyResult;
  private final MethodHandle destroyRecogniser;
  private final MemorySegment recogniser;

  private Zinnia(Arena arena, Calls calls, MemorySegment model) {
    this.arena = arena;
    newCharacter = calls.get("character_new", ADDRESS);
    destroyCharacter = calls.take("character_destroy", ADDRESS);
    setWidth = calls.take("character_set_width", ADDRESS, JAVA_LONG);
    setHeight = calls.take("character_set_height", ADDRESS, JAVA_LONG);
    add = calls.get("character_add", JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT);
    classify = calls.get("recognizer_classify", ADDRESS, ADDRESS, ADDRESS, JAVA_LONG);
    resultSize = calls.get("result_size", JAVA_LONG, ADDRESS);
    resultValue = calls.get("result_value", ADDRESS, ADDRESS, JAVA_LONG);
    destroyResult = calls.take("result_destroy", ADDRESS);
    destroyRecogniser = calls.take("recognizer_destroy", ADDRESS);
    recogniser = recogniser(calls, model);
  }

  /** The functions of a library, each found by its name in {@code zinnia.h}. */
  private record Calls(Linker linker, SymbolLookup symbols) {
    @SuppressWarnings("restricted")
    MethodHandle get(String name, MemoryLayout result, MemoryLayout... arguments) {
      return linker.downcallHandle(
          symbols.findOrThrow("zinnia_" + name), FunctionDescriptor.of(result, arguments));
    }

    @SuppressWarnings("restricted")
    MethodHandle take(String name, MemoryLayout... arguments) {
      return linker.downcallHandle(
          symbols.findOrThrow("zinnia_" + name), FunctionDescriptor.ofVoid(arguments));
    }
  }

  /**
   * Loads the library and maps the model: about 27 MB for Debian's, shared with the system's cache
   * of files.
   *
   * @param library a name for the system's loader, or a path
   * @throws Failure that names what is missing or damaged
   */
  @SuppressWarnings("MustBeClosedChecker") // By close, or below where it does not open.
  static Zinnia open(String library, Path model) {
    // Opened by one thread, used and closed by others.
    var arena = Arena.ofShared();
    boolean isOpen = false;
    try {
      var calls = new Calls(Linker.nativeLinker(), symbols(library, arena));
      var zinnia = new Zinnia(arena, calls, map(model, arena));
      isOpen = true;
      return zinnia;
    } catch (NoSuchElementException e) {
      throw new Failure(library + ": no libzinnia (" + e.getMessage() + ")", e);
    } catch (IllegalCallerException e) {
      throw new Failure("foreign code may not be called; --enable-native-access is missing", e);
    } finally {
      if (!isOpen) {
        arena.close();
      }
    }
  }

  @SuppressWarnings("restricted")
  private static SymbolLookup symbols(String library, Arena arena) {
    try {
      return library.contains("/")
          ? SymbolLookup.libraryLookup(Path.of(library), arena)
          : SymbolLookup.libraryLookup(library, arena);
    } catch (IllegalArgumentException e) {
      throw new Failure(library + ": no such library here", e);
    }
  }

  private static MemorySegment map(Path model, Arena arena) {
    try (var file = FileChannel.open(model, StandardOpenOption.READ)) {
      long size = file.size();
      if (size > ModelFile.MOST_BYTES) {
        throw new Failure(model + ": larger than " + (ModelFile.MOST_BYTES >> 20) + " MB");
      }
      var content = file.map(FileChannel.MapMode.READ_ONLY, 0, size, arena);
      ModelFile.check(content.asByteBuffer(), model.toString());
      return content;
    } catch (IOException e) {
      throw new Failure(model + ": no such model here", e);
    }
  }

  private MemorySegment recogniser(Calls calls, MemorySegment model) {
    var create = calls.get("recognizer_new", ADDRESS);
    var open = calls.get("recognizer_open_from_ptr", JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG);
    try {
      var made = (MemorySegment) create.invokeExact();
      if ((int) open.invokeExact(made, model, model.byteSize()) == 0) {
        destroyRecogniser.invokeExact(made);
        throw new Failure("zinnia does not take the model");
      }
      return made;
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  /**
   * What the drawing may be, best first.
   *
   * @param outline of {@link Corners#MOST} points a stroke at most
   * @throws IllegalArgumentException for a stroke of more
   */
  List<String> candidates(Drawing outline, int most) {
    if (outline.strokes().stream().anyMatch(one -> one.points().size() > Corners.MOST)) {
      throw new IllegalArgumentException("a stroke of more than " + Corners.MOST + " points");
    }
    try {
      var character = (MemorySegment) newCharacter.invokeExact();
      try {
        draw(outline, character);
        return classify(character, most);
      } finally {
        destroyCharacter.invokeExact(character);
      }
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  private void draw(Drawing outline, MemorySegment character) throws Throwable {
    setWidth.invokeExact(character, (long) outline.width());
    setHeight.invokeExact(character, (long) outline.height());
    long stroke = 0;
    for (var one : outline.strokes()) {
      for (var point : one.points()) {
        var _ = (int) add.invokeExact(character, stroke, point.x(), point.y());
      }
      stroke++;
    }
  }

  private List<String> classify(MemorySegment character, int most) throws Throwable {
    var result = (MemorySegment) classify.invokeExact(recogniser, character, (long) most);
    if (result.address() == 0) {
      return List.of();
    }
    try {
      var candidates = new ArrayList<String>();
      long size = (long) resultSize.invokeExact(result);
      for (long i = 0; i < size; i++) {
        candidates.add(text((MemorySegment) resultValue.invokeExact(result, i)));
      }
      return candidates;
    } finally {
      destroyResult.invokeExact(result);
    }
  }

  /** A character of the model, which {@link ModelFile} has seen to end within its bytes. */
  @SuppressWarnings("restricted")
  private static String text(MemorySegment value) {
    return value.reinterpret(ModelFile.CHARACTER_BYTES).getString(0);
  }

  private static RuntimeException unchecked(Throwable e) {
    return switch (e) {
      case RuntimeException known -> known;
      case Error error -> throw error;
      default -> new IllegalStateException("C throws nothing", e);
    };
  }

  @Override
  public void close() {
    try {
      destroyRecogniser.invokeExact(recogniser);
    } catch (Throwable e) {
      throw unchecked(e);
    } finally {
      arena.close();
    }
  }
}
