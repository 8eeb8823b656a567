package parley.experiment;

import java.util.List;

/// Counts what has been played and tells the watch.
final class Pace implements Crew.Foreman {

    private final Watch watch;
    private final long most;
    private final int cells;
    private long played;
    private int settled;
    private double halfWidth = Double.POSITIVE_INFINITY;

    private Pace(Watch watch, long most, int cells) {
        this.watch = watch;
        this.most = most;
        this.cells = cells;
    }

    static Pace of(List<Contest> contests, Watch watch) {
        long most = 0;
        int cells = 0;
        for (var contest : contests) {
            for (var contender : contest.contenders()) {
                cells++;
                most += contest.looks().last()
                        * contender.batchSize()
                        * contender.played().size();
            }
        }
        return new Pace(watch, most, cells);
    }

    /// What a look has shown.
    void reached(List<Scores> scores, int going) {
        halfWidth = scores.stream().mapToDouble(Scores::reached).max().orElse(halfWidth);
        settled = cells - going;
        tell();
    }

    /// Stops when the watch says so, and counts nothing.
    static Crew.Foreman uncounted(Watch watch) {
        return new Crew.Foreman() {
            @Override
            public void arrived(Contender.Job job) {}

            @Override
            public boolean stop() {
                return watch.stop();
            }
        };
    }

    private void tell() {
        watch.progress(new Watch.Progress(played, most, halfWidth, settled, cells));
    }

    @Override
    public void arrived(Contender.Job job) {
        played += (long) job.count() * job.contender().batchSize();
        tell();
    }

    @Override
    public boolean stop() {
        return watch.stop();
    }
}
