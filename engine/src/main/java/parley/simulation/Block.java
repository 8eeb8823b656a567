package parley.simulation;

/// What one block of trajectories gave. A block holds whole batches; a batch is one draw of the uncertain
/// assumptions, played in every stratum (combination of true types) equally often.
///
/// @param utility actor → stratum → batch: mean utility of the batch's trajectories; actors are the parties in the
///                case's order, then all factions
/// @param halves  half → stratum: sums over the batches with even (0) and odd (1) number, counted from the first
///                batch of block 0; responses are picked on the one and valued on the other
/// @param weights batch → stratum: true probability of the stratum; adds up to 1 for each batch
public record Block(double[][][] utility, Tally[][] halves, double[][] weights) {

    /// How many batches it holds.
    public int batches() {
        return weights.length;
    }

    /// About how much memory it takes.
    public long bytes() {
        long utilities = (long) utility.length * (batches() == 0 ? 0 : weights[0].length) * batches();
        long sums = 0;
        for (var half : halves) {
            for (var tally : half) {
                sums += tally.numbers();
            }
        }
        return 8 * (utilities + sums + (long) batches() * (batches() == 0 ? 0 : weights[0].length)) + 1_024;
    }
}
