package parley.cli;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The `parley` command.
@Command(
        name = "parley",
        description = "A workbench for hard negotiations.",
        subcommands = {CommandLine.HelpCommand.class})
public final class Parley {

    private Parley() {}

    static void main(String[] arguments) {
        System.exit(new CommandLine(new Parley()).execute(arguments));
    }

    @Command(name = "version", description = "Print the version of Parley and of the Java that runs it.")
    void version() {
        var version = Optional.ofNullable(Parley.class.getPackage().getImplementationVersion());
        System.out.println("parley " + version.orElse("(unpackaged)") + " on Java " + Runtime.version());
    }
}
