package parley.cli;

import java.util.List;
import java.util.concurrent.Executor;
import parley.casefile.CaseFile;
import parley.casefile.Change;
import parley.casefile.Reading;
import parley.experiment.BlockMemory;
import parley.experiment.Comparison;
import parley.experiment.Experiment;
import parley.experiment.Plan;
import parley.experiment.PlayMaker;
import parley.experiment.Recall;
import parley.experiment.Watch;
import parley.negotiation.Case;
import parley.negotiation.Negotiation;
import parley.negotiation.View;
import parley.simulation.Table;
import parley.standing.Common;

/// What the commands call.
interface Engine {

    /// Bytes of blocks that one view may leave for the next.
    long ROOM = 48L << 20;

    /// Reads a case with changes made and mechanisms switched off.
    Reading read(String file, byte[] content, List<Change> changes, List<String> without);

    /// Plays a plan under views of a case.
    Comparison compare(Case subject, List<View> views, Plan plan, Executor executor, int threads, Watch watch);

    /// A table at which one world is played with this seed.
    default PlayMaker table(Negotiation world, long seed) {
        return Table.of(world, seed)::play;
    }

    /// The real thing.
    Engine REAL = new Engine() {
        private final Common common = new Common();

        // Many worlds of a case are played one after the other, and differ in little.
        @Override
        public PlayMaker table(Negotiation world, long seed) {
            return Table.of(world, seed, common)::play;
        }

        @Override
        public Reading read(String file, byte[] content, List<Change> changes, List<String> without) {
            return CaseFile.read(file, content, changes, without);
        }

        @Override
        public Comparison compare(
                Case subject, List<View> views, Plan plan, Executor executor, int threads, Watch watch) {
            var shelf = new BlockMemory(ROOM);
            return Experiment.run(views, plan, view -> Recall.of(subject, view, plan, shelf), executor, threads, watch);
        }
    };
}
