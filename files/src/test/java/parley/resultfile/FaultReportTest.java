package parley.resultfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.casefile.Fault;
import parley.casefile.Severity;
import tools.jackson.databind.json.JsonMapper;

final class FaultReportTest {

    private static final List<Fault> FAULTS = List.of(
            new Fault("a b.yaml", 3, 5, 4, Severity.ERROR, "E1", "Two\nlines: 55%.", "Why.", "Mend, so.", List.of("x")),
            new Fault("a b.yaml", 9, 1, 1, Severity.WARNING, "W2", "Odd.", "", "", List.of()));

    @Test
    void githubCommandsEscapeWhatWouldEndThem() {
        assertThat(FaultReport.github(FAULTS).lines())
                .containsExactly(
                        "::error file=a b.yaml,line=3,col=5,title=E1::Two%0Alines: 55%25. Why. Mend, so.",
                        "::warning file=a b.yaml,line=9,col=1,title=W2::Odd.");
    }

    @Test
    void sarifNamesEachRuleOnceAndEveryPlace() {
        var run = JsonMapper.builder()
                .build()
                .readTree(FaultReport.sarif(FAULTS, "1.0"))
                .get("runs")
                .get(0);
        assertThat(run.get("tool").get("driver").get("rules").size()).isEqualTo(2);
        var place = run.get("results").get(0).get("locations").get(0).get("physicalLocation");
        assertThat(place.get("artifactLocation").get("uri").asString()).isEqualTo("a%20b.yaml");
        assertThat(place.get("region").get("endColumn").asInt()).isEqualTo(9);
    }

    @Test
    void jsonCountsErrorsAndWarnings() {
        var json = JsonMapper.builder().build().readTree(FaultReport.json(FAULTS));
        assertThat(json.get("errors").asInt()).isEqualTo(1);
        assertThat(json.get("warnings").asInt()).isEqualTo(1);
        assertThat(json.get("faults").get(0).get("remedy").asString()).isEqualTo("Mend, so.");
    }
}
