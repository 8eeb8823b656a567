package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher when several start it at once. It builds a checkout of its own, with a Maven that takes a second and
/// makes a jar that leads to the classes under test.
final class LauncherTest {

    @TempDir
    private Path root = Path.of("");

    @BeforeEach
    void aCheckoutThatWasNeverBuilt() throws IOException {
        Files.copy(Child.ROOT.resolve("parley"), root.resolve("parley"));
        Files.createDirectories(root.resolve("workbench/src/main"));
        Files.writeString(root.resolve("pom.xml"), "");
        Files.writeString(root.resolve("workbench/pom.xml"), "");
        Files.createDirectory(root.resolve("bin"));
        try (var stream = Files.newOutputStream(root.resolve("made.jar"))) {
            new JarOutputStream(stream, manifest()).close();
        }
        Files.writeString(root.resolve("bin/mvn"), """
                #!/bin/sh
                echo $$ >>builds
                mkdir -p workbench/target/assembled
                sleep 1
                cp made.jar workbench/target/assembled/parley.jar
                """);
        assertThat(root.resolve("bin/mvn").toFile().setExecutable(true)).isTrue();
    }

    private static Manifest manifest() {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(entry -> Path.of(entry).toUri().toString())
                                .collect(Collectors.joining(" ")));
        return manifest;
    }

    @Test
    void twoAtOnceBuildOnceAndBothAnswer() throws Exception {
        var one = launched();
        var two = launched();
        assertThat(end(one)).as(said(one)).isZero();
        assertThat(end(two)).as(said(two)).isZero();
        assertThat(root.resolve("builds")).content().hasLineCount(1);
        assertThat(end(launched())).isZero();
        assertThat(root.resolve("builds")).content().hasLineCount(1);
        assertThat(root.resolve(".parley-build/lock")).doesNotExist();
    }

    @Test
    void aBuildThatWasKilledLeavesNothingInTheWay() throws Exception {
        var killed = launched();
        while (!Files.exists(root.resolve("builds"))) {
            Thread.sleep(10);
        }
        killed.descendants().forEach(ProcessHandle::destroyForcibly);
        killed.destroyForcibly().waitFor();
        var next = launched();
        assertThat(end(next)).as(said(next)).isZero();
        assertThat(root.resolve("builds")).content().hasLineCount(2);
    }

    private Process launched() throws IOException {
        var builder = new ProcessBuilder(root.resolve("parley").toString(), "version").directory(root.toFile());
        builder.environment().put("PARLEY_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("PATH", root.resolve("bin") + File.pathSeparator + System.getenv("PATH"));
        builder.environment().remove("PARLEY_TESTING");
        var said = Files.createTempFile(root, "said", "").toFile();
        return builder.redirectErrorStream(true).redirectOutput(said).start();
    }

    private String said(Process process) throws IOException {
        try (var files = Files.list(root)) {
            var texts = new StringBuilder("process " + process.pid() + "\n");
            for (var file : files.filter(each -> each.getFileName().toString().startsWith("said"))
                    .toList()) {
                texts.append(Files.readString(file));
            }
            return texts.toString();
        }
    }

    private static int end(Process process) throws InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
