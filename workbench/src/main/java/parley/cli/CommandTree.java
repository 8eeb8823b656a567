package parley.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
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
            var commands = of(surroundings, engine, arguments);
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
        return of(surroundings, named(surroundings, engine));
    }

    /// Only the command that is asked for, where it is one of these: to look through all of them takes a tenth of a
    /// second.
    private static CommandLine of(Surroundings surroundings, Engine engine, String[] arguments) {
        var all = named(surroundings, engine);
        if (arguments.length > 0 && all.containsKey(arguments[0])) {
            all.keySet().retainAll(Set.of(arguments[0]));
        }
        return of(surroundings, all);
    }

    private static Map<String, Supplier<Object>> named(Surroundings surroundings, Engine engine) {
        var named = new LinkedHashMap<String, Supplier<Object>>();
        named.put("compare", () -> new CompareCommand(surroundings, engine));
        named.put("crux", () -> new CruxCommand(surroundings, engine));
        named.put("deals", () -> new DealsCommand(surroundings, engine));
        named.put("map", () -> new MapCommand(surroundings, engine));
        named.put("robust", () -> new RobustCommand(surroundings, engine));
        named.put("stability", () -> new StabilityCommand(surroundings, engine));
        named.put("check", () -> new CheckCommand(surroundings, engine));
        named.put("list", () -> new ListCommand(surroundings, engine));
        named.put("author-test", () -> new AuthorTestCommand(surroundings, engine));
        named.put("mechanisms", () -> new MechanismsCommand(surroundings, engine));
        named.put("explain", () -> new ExplainCommand(surroundings, engine));
        named.put("views", () -> new ViewsCommand(surroundings, engine));
        named.put("coverage", () -> new CoverageCommand(surroundings));
        named.put("convert", () -> new ConvertCommand(surroundings, engine));
        named.put("new", () -> new NewCommand(surroundings));
        named.put("report", () -> new ReportCommand(surroundings, engine));
        named.put("serve", () -> new ServeCommand(surroundings));
        return named;
    }

    private static CommandLine of(Surroundings surroundings, Map<String, Supplier<Object>> named) {
        var commands = new CommandLine(new CommandTree(surroundings));
        named.forEach((name, command) -> commands.addSubcommand(name, command.get()));
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
