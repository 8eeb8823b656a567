package parley.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.json.JsonMapper;

/// The printed schema and the reader agree: what the reader accepts the schema accepts, and a wrong key or kind of
/// value both refuse.
final class SchemaTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(CaseSchema.json(), InputFormat.JSON);

    /// Faults of kind, which a schema can see.
    private static final Set<String> OF_KIND = Set.of("E010", "E011");

    static Stream<String> good() {
        return Stream.of("river-treaty.yaml", "every-field.yaml");
    }

    @ParameterizedTest
    @MethodSource("good")
    void theSchemaAcceptsGoodCases(String name) {
        assertThat(errors(Samples.text(name))).isEmpty();
    }

    @Test
    void theSchemaAcceptsTheStarter() {
        assertThat(errors(Starter.text("A start"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("parley.casefile.FaultyFilesTest#faulty")
    void theSchemaRefusesWrongKeys(String name) {
        var text = Samples.text(name);
        var codes =
                Samples.faults(Samples.reading(text)).stream().map(Fault::code).toList();
        if (codes.stream().anyMatch(OF_KIND::contains)) {
            assertThat(errors(text)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whateverTheReaderAcceptsTheSchemaAccepts(int seed) {
        var random = new SplittableRandom(seed);
        int both = 0;
        for (int i = 0; i < 400; i++) {
            var text = shuffled(Samples.text(i % 2 == 0 ? "river-treaty.yaml" : "every-field.yaml"), random);
            var accepted = Samples.reading(text) instanceof Reading.Read;
            if (accepted) {
                both++;
                assertThat(errors(text)).as(text).isEmpty();
            }
        }
        assertThat(both).isGreaterThan(15);
    }

    /// One value replaced by another of the file.
    private static String shuffled(String text, SplittableRandom random) {
        var words = text.split("(?<=: )|(?=[,}\\]\\n])", -1);
        words[random.nextInt(words.length)] = words[random.nextInt(words.length)];
        return String.join("", words);
    }

    private static List<String> errors(String yaml) {
        try {
            var settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
            var tree = new Load(settings).loadFromString(yaml);
            var json = JsonMapper.builder().build().writeValueAsString(tree);
            return new ArrayList<>(SCHEMA.validate(json, InputFormat.JSON).stream()
                    .map(Object::toString)
                    .toList());
        } catch (YamlEngineException broken) {
            return List.of(String.valueOf(broken.getMessage()));
        }
    }
}
