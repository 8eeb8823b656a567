package parley.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import parley.casefile.CaseSchema;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// All commands, and how each ends.
@Command(
        name = "parley",
        description = {
            "A workbench for hard negotiations: which approach reaches a deal that holds, for whom, and under whose view."
                    + " If-then analysis, never a forecast."
        },
        synopsisSubcommandLabel = "COMMAND",
        addMethodSubcommands = false,
        footer = {
            "",
            "Begin with:",
            "  parley list",
            "  parley compare NAME",
            "",
            "Exit codes: 0 done; 1 the --fail-if condition holds; 2 bad command line; 3 case file invalid; 4 stopped before the"
                    + " wanted precision; 5 failure; 130 Ctrl-C."
        })
final class CommandTree implements Callable<Integer> {

    /// A shell that completes words.
    enum Shell {
        bash,
        zsh
    }

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private CommandTree(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// Runs one command line.
    ///
    /// @return one of the numbers in [Exit]
    static int run(Surroundings surroundings, Engine engine, String... arguments) {
        try {
            var commands = of(surroundings, engine);
            int code = commands.execute(arguments);
            return commands.getOut().checkError() ? unheard(surroundings) : code;
        } catch (Throwable failure) {
            return Failure.tell(failure, surroundings);
        }
    }

    /// Help that could not be printed: a writer of text keeps that to itself.
    private static int unheard(Surroundings surroundings) {
        surroundings.say("parley: cannot read or write: standard output is closed or full.\n");
        return Exit.FAILED;
    }

    /// The commands, ready to execute.
    static CommandLine of(Surroundings surroundings, Engine engine) {
        var commands = new CommandLine(new CommandTree(surroundings))
                .addSubcommand(new CompareCommand(surroundings, engine))
                .addSubcommand(new CruxCommand(surroundings, engine))
                .addSubcommand(new DealsCommand(surroundings, engine))
                .addSubcommand(new MapCommand(surroundings, engine))
                .addSubcommand(new RobustCommand(surroundings, engine))
                .addSubcommand(new StabilityCommand(surroundings, engine))
                .addSubcommand(new CheckCommand(surroundings, engine))
                .addSubcommand(new ListCommand(surroundings, engine))
                .addSubcommand(new AuthorTestCommand(surroundings, engine))
                .addSubcommand(new MechanismsCommand(surroundings, engine))
                .addSubcommand(new ExplainCommand(surroundings, engine))
                .addSubcommand(new ViewsCommand(surroundings, engine))
                .addSubcommand(new CoverageCommand(surroundings))
                .addSubcommand(new ConvertCommand(surroundings, engine))
                .addSubcommand(new NewCommand(surroundings))
                .addSubcommand(new ReportCommand(surroundings, engine))
                .addSubcommand(new ServeCommand(surroundings));
        commands.getCommandSpec().addMethodSubcommands();
        commands.addSubcommand(new HelpCommand());
        withHelp(commands);
        commands.getSubcommands().values().forEach(CommandTree::withHelp);
        return commands.setOut(
                        new PrintWriter(new OutputStreamWriter(surroundings.out(), StandardCharsets.UTF_8), true))
                .setErr(new PrintWriter(new OutputStreamWriter(surroundings.err(), StandardCharsets.UTF_8), true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setUsageHelpWidth(Math.clamp(surroundings.terminal().width(), 60, 120))
                .setAbbreviatedOptionsAllowed(false)
                .setParameterExceptionHandler((refused, _) -> refuse(refused, surroundings))
                .setExecutionExceptionHandler((failure, _, _) -> Failure.tell(failure, surroundings));
    }

    private static void withHelp(CommandLine command) {
        if (!(command.getCommand() instanceof HelpCommand)) {
            command.getCommandSpec()
                    .addOption(OptionSpec.builder("-h", "--help")
                            .usageHelp(true)
                            .description("Say how this command is used.")
                            .build());
        }
    }

    private static int refuse(ParameterException refused, Surroundings surroundings) {
        var text = new StringBuilder("parley: ").append(refused.getMessage()).append('\n');
        if (refused instanceof UnmatchedArgumentException unmatched) {
            unmatched.getSuggestions().stream()
                    .limit(3)
                    .forEach(suggestion ->
                            text.append("  did you mean: ").append(suggestion).append('\n'));
        }
        String command = refused.getCommandLine().getCommandSpec().qualifiedName();
        surroundings.say(
                text.append("  see: ").append(command).append(" --help\n").toString());
        return Exit.USAGE;
    }

    /// No command: says which there are.
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return Exit.DONE;
    }

    @Command(name = "schema", description = "Print the JSON Schema of case files, for editors.")
    int schema(@Mixin OutputOptions output) {
        output.write(CaseSchema.json().stripTrailing() + "\n", surroundings);
        return Exit.DONE;
    }

    @Command(
            name = "completion",
            description = "Print a script that lets the shell complete parley's words.",
            footer = {"", "Example:", "  source <(parley completion bash)"})
    int completion(
            @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}") Shell shell,
            @Mixin OutputOptions output) {
        String prelude = shell == Shell.zsh ? "autoload -U +X bashcompinit && bashcompinit\n" : "";
        output.write(prelude + AutoComplete.bash("parley", spec.root().commandLine()), surroundings);
        return Exit.DONE;
    }

    @Command(name = "version", description = "Print the version of Parley, its commit and its Java.")
    int version() {
        surroundings.print(surroundings.versionLine() + "\n");
        return Exit.DONE;
    }
}
