package parley.formats;

import java.math.BigInteger;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.bargain.Bargain;
import parley.bargain.Frontier;
import parley.bargain.NashPoint;
import parley.formats.casetext.CaseContent;
import parley.formats.scenario.Scenario;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One scenario as this program reads it, beside what its reference says.
///
/// @param frontier  different points of the frontier, dominance with tolerance 1e-9; none where it is only counted
/// @param strictFrontier how many there are without tolerance
/// @param nash      the Nash product; none where nothing is individually rational, or only counted
/// @param reference none where there is none
record Row(
        String folder,
        String format,
        int issues,
        int parties,
        BigInteger outcomes,
        List<double[]> frontier,
        int strictFrontier,
        Optional<Double> nash,
        boolean nobodyRational,
        Optional<Reference> reference) {

    private static final int MOST = 500_000;

    /// What another program computed.
    record Reference(
            BigInteger outcomes,
            int frontier,
            double nash,
            List<double[]> points,
            Optional<double[]> leastDifference) {}

    static Row of(String folder) {
        var files = Archive.files(Archive.SCENARIOS.resolve(folder));
        var format = Archive.read(folder).format().word();
        var scenario = (Scenario) CaseContent.scenario(folder, Archive.asCase(Archive.title(folder), files))
                .foreign()
                .orElseThrow();
        var reference = folder.startsWith("geniusweb") ? specials(folder) : genius(folder);
        boolean compared = scenario.profiles().size() == 2 && scenario.isAtMost(MOST);
        if (!compared) {
            return new Row(
                    folder,
                    format,
                    scenario.topics().size(),
                    scenario.profiles().size(),
                    scenario.outcomes(),
                    List.of(),
                    0,
                    Optional.empty(),
                    false,
                    reference);
        }
        var columns = scenario.profiles().stream()
                .map(profile -> scenario.column(profile.worth()))
                .toArray(double[][]::new);
        var floors = scenario.profiles().stream()
                .mapToDouble(profile -> profile.floor(scenario.topics()))
                .toArray();
        var problem = new Bargain(columns, floors);
        var best = NashPoint.of(problem);
        return new Row(
                folder,
                format,
                scenario.topics().size(),
                scenario.profiles().size(),
                scenario.outcomes(),
                points(columns, 1e-9),
                points(columns, 0).size(),
                Arrays.stream(best).mapToObj(x -> NashPoint.product(problem, x)).findFirst(),
                best.length == 0,
                reference);
    }

    private static List<double[]> points(double[][] columns, double tolerance) {
        var points = new ArrayList<double[]>();
        IntStream.of(Frontier.of(columns, tolerance))
                .mapToObj(x -> new double[] {columns[0][x], columns[1][x]})
                .filter(point -> points.stream().noneMatch(other -> near(point, other, tolerance)))
                .forEach(points::add);
        return points;
    }

    static boolean near(double[] point, double[] other, double tolerance) {
        return Math.abs(point[0] - other[0]) <= tolerance && Math.abs(point[1] - other[1]) <= tolerance;
    }

    /// The point of the frontier at which the two utilities differ least.
    double[] leastDifference() {
        return frontier.stream()
                .min(java.util.Comparator.comparingDouble(point -> Math.abs(point[0] - point[1])))
                .orElseThrow();
    }

    private static Optional<Reference> genius(String folder) {
        var lines = new String(
                        Archive.file(Archive.SCENARIOS.resolve("genius-reference.csv"))
                                .content(),
                        java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(",", -1))
                .toList();
        var head = Arrays.asList(lines.getFirst());
        return lines.stream()
                .filter(line -> folder.equals("genius/" + line[0]))
                .findFirst()
                .map(line -> new Reference(
                        new BigInteger(line[head.indexOf("outcomes")]),
                        Integer.parseInt(line[head.indexOf("frontier")]),
                        Double.parseDouble(line[head.indexOf("nashProduct")]),
                        List.of(),
                        Optional.of(new double[] {
                            Double.parseDouble(line[head.indexOf("geniusKS_A")]),
                            Double.parseDouble(line[head.indexOf("geniusKS_B")])
                        })));
    }

    private static Optional<Reference> specials(String folder) {
        var file = Archive.SCENARIOS.resolve(folder).resolve("specials.json");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var json = JsonMapper.builder().build().readTree(Archive.file(file).content());
        var points = new ArrayList<double[]>();
        json.get("pareto_front").forEach(point -> points.add(pair(point)));
        var nash = pair(json.get("nash"));
        return Optional.of(new Reference(
                json.get("size").bigIntegerValue(),
                points.size(),
                nash[0] * nash[1],
                points,
                Optional.of(pair(json.get("kalai")))));
    }

    private static double[] pair(JsonNode point) {
        return new double[] {
            point.get("utility").get(0).doubleValue(),
            point.get("utility").get(1).doubleValue()
        };
    }
}
