package community.leju.content.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {
  @ParameterizedTest(name = "{0} matches {1}: {2}")
  @CsvSource({
    "targets/*.tgz, targets/foo.tgz, true",
    "targets/*.tgz, targets/foo.txt, false",
    "foo-version-?.tgz, foo-version-2.tgz, true",
    "foo-version-?.tgz, foo-version-alpha.tgz, false",
    "*.tgz, foo.tgz, true",
    "*.tgz, targets/foo.tgz, false",
    "foo.tgz, foo.tgz, true",
    "foo.tgz, fooxtgz, false",
    "*, a, true",
    "*, a/b, false",
    "*/*, a/b, true",
    "*/*, /b, true",
    "a/*, a/, true",
    "a/*, a, false",
    "a?b, a/b, false",
    "**, a/b, false",
    "a*b*c, aXbXbYc, true",
    "a*b*c, aXbXbY, false",
    "*a/*b, xa/yb, true",
    "*a/*b, xa/ya, false",
    "*a, xa/xa, false",
    "[ab].txt, b.txt, true",
    "[!ab].txt, b.txt, false",
    "[!ab].txt, /.txt, false",
    "[a-c]x, cx, true",
    "[a-c]x, dx, false",
    "[]]x, ]x, true",
    "[x, [x, true",
    "readme, README, false",
    "社区/*, 社区/通知, true",
    "'', a, false",
    "'', '', true"
  })
  void globs(String pattern, String path, boolean matches) {
    assertThat(new PathPattern(pattern).matches(path)).isEqualTo(matches);
  }

  @Test
  void manyStarsAreNoTrap() {
    var pattern = new PathPattern("a*".repeat(2_000) + "b");
    assertThat(pattern.matches("a".repeat(20_000))).isFalse();
  }
}
