package community.leju.process.launch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path folder;

  @Test
  void aSecondClaimIsRefusedUntilTheFirstIsClosed() throws IOException {
    try (var first = DataFolder.claim(folder.resolve("new/data"), "hub")) {
      assertThatThrownBy(() -> DataFolder.claim(first.path(), "hub"))
          .isInstanceOf(Failure.class)
          .hasMessageStartingWith("another hub is already running on ");
    }
    DataFolder.claim(folder.resolve("new/data"), "hub").close();
  }

  @Test
  void aFileInTheWayIsOneClearLine() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> DataFolder.claim(file, "hub"))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("cannot use the data folder ");
  }
}
