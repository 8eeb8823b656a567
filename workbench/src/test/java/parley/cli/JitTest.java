package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the launcher tells the JVM's compilers to leave to the first of them.
final class JitTest {

    private static final Path DIRECTIVES = Child.ROOT.resolve("workbench/src/main/launch/jit.json");
    private static final Pattern OURS = Pattern.compile("\"(parley/[^\"]*)\"");

    @Test
    void theJvmTakesTheDirectives() throws Exception {
        var java = new ProcessBuilder(
                        Child.JAVA,
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:CompilerDirectivesFile=" + DIRECTIVES,
                        "-version")
                .redirectErrorStream(true)
                .start();
        var said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor()).as(said).isZero();
        assertThat(said).contains("1 compiler directives added");
    }

    @Test
    void whatTheyNameIsThere() throws IOException {
        var named = OURS.matcher(Files.readString(DIRECTIVES))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(named).hasSizeGreaterThan(30).allSatisfy(JitTest::isThere);
    }

    /// `package/Class.method`, where `*` stands for any ending.
    private static void isThere(String pattern) throws ClassNotFoundException {
        var type = pattern.substring(0, pattern.indexOf('.'));
        var method = pattern.substring(pattern.indexOf('.') + 1);
        if (type.endsWith("/*")) {
            assertThat(JitTest.class.getClassLoader().getResource(type.substring(0, type.length() - 2)))
                    .as(pattern)
                    .isNotNull();
            return;
        }
        var found = Class.forName(type.replace("*", "").replace('/', '.'));
        assertThat(method.equals("*")
                        || method.equals("<init>")
                        || Arrays.stream(found.getDeclaredMethods())
                                .anyMatch(each -> each.getName().equals(method)))
                .as(pattern)
                .isTrue();
    }
}
