package parley.cli;

/// Something about the command line that only shows while the command runs, said in one or two lines; exit code 2.
final class Mistake extends RuntimeException {

    private static final long serialVersionUID = 1;

    Mistake(String message) {
        super(message);
    }
}
