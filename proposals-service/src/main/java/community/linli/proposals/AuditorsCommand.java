package community.linli.proposals;

import community.linli.proposals.allocation.Allocation;
import community.linli.proposals.allocation.Allocator;
import community.linli.proposals.allocation.Amounts;
import community.linli.proposals.allocation.CodePointOrder;
import community.linli.proposals.allocation.Explanation;
import community.linli.proposals.allocation.Rational;
import community.linli.proposals.allocation.Rule;
import community.linli.proposals.allocation.Ruleset;
import community.linli.proposals.allocation.StepLimitReached;
import community.linli.proposals.allocation.TieOrder;
import community.linli.proposals.allocation.pabulib.PbElection;
import community.linli.proposals.allocation.pabulib.PbSections;
import community.linli.proposals.allocation.pabulib.PbUnreadable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code ./linli allocate FILE.pb --rule KEY [--increment N] [--ties recommended|lexico] [--explain]}: counts a published election again, with nothing
 * else running. Prints the ids of the funded projects, one a line, by code points; with {@code --explain} a blank line and the reasons after them.
 *
 * <p>Ends with 0 when it counted, and with 2 and one sentence when the file or the question is wrong.
 */
public final class AuditorsCommand {

    private static final String USAGE =
            "Usage: ./linli allocate FILE.pb --rule KEY [--increment N] [--ties recommended|lexico] [--explain]";

    private record Question(String file, Rule rule, Rational increment, TieOrder ties, boolean isExplained) {}

    /** What is wrong, in one sentence. */
    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;

        Wrong(String message) {
            super(message);
        }
    }

    private AuditorsCommand() {}

    /** Counts, prints and ends the process. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int code = run(List.of(arguments), out, err);
        out.flush();
        System.exit(code);
    }

    /** Counts and prints; answers the process's exit code. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.equals(List.of("--help"))) {
            out.println(USAGE);
            out.println("KEY is one of " + keys() + ".");
            out.println("N is in the file's currency, for each voter and step; 1 unless given.");
            return 0;
        }
        try {
            Question question = question(arguments);
            PbElection read = PbElection.of(PbSections.read(bytes(question.file())));
            Ruleset ruleset = Ruleset.of(question.rule())
                    .withIncrement(read.units(question.increment()))
                    .withTies(question.ties());
            print(Allocator.allocate(read.election(), ruleset), read, question.isExplained(), out);
            return 0;
        } catch (Wrong | PbUnreadable | StepLimitReached e) {
            err.println(e.getMessage());
            return 2;
        } catch (ArithmeticException e) {
            err.println("The amounts or votes of the file are too large to count with.");
            return 2;
        }
    }

    private static void print(Allocation allocation, PbElection read, boolean isExplained, PrintStream out) {
        allocation.selected().stream().sorted(CodePointOrder.INSTANCE).forEach(out::println);
        if (!isExplained) {
            return;
        }
        Explanation explanation = new Explanation(allocation, new Amounts(read.decimals(), ""));
        out.println();
        out.println("Budget " + new Amounts(read.decimals(), "").of(allocation.budget()) + ", spent "
                + new Amounts(read.decimals(), "").of(allocation.spent()) + ". Input " + allocation.inputDigest()
                + ", ruleset " + allocation.rulesetHash() + ".");
        if (!explanation.ofShares().isEmpty()) {
            out.println(explanation.ofShares());
        }
        List<String> sentences = explanation.sentences();
        for (int at = 0; at < sentences.size(); at++) {
            out.println(allocation.verdicts().get(at).project() + ": " + sentences.get(at));
        }
    }

    private static Question question(List<String> arguments) {
        String file = null;
        Rule rule = null;
        Rational increment = Rational.of(1);
        TieOrder ties = TieOrder.recommended();
        boolean isExplained = false;
        for (int at = 0; at < arguments.size(); at++) {
            String argument = arguments.get(at);
            switch (argument) {
                case "--rule" -> rule = rule(value(arguments, at++));
                case "--increment" -> increment = increment(value(arguments, at++));
                case "--ties" -> ties = ties(value(arguments, at++));
                case "--explain" -> isExplained = true;
                default -> {
                    if (argument.startsWith("--") || file != null) {
                        throw new Wrong("allocate does not understand " + argument + ". " + USAGE);
                    }
                    file = argument;
                }
            }
        }
        if (file == null) {
            throw new Wrong("Which file is to be counted? " + USAGE);
        }
        if (rule == null) {
            throw new Wrong("By which rule is it to be counted? --rule takes one of " + keys() + ".");
        }
        return new Question(file, rule, increment, ties, isExplained);
    }

    private static String value(List<String> arguments, int at) {
        if (at + 1 >= arguments.size()) {
            throw new Wrong(arguments.get(at) + " needs a value. " + USAGE);
        }
        return arguments.get(at + 1);
    }

    private static Rule rule(String key) {
        return Rule.of(key).orElseThrow(() -> new Wrong("There is no rule " + key + "; there are " + keys() + "."));
    }

    private static Rational increment(String text) {
        try {
            Rational increment = Rational.parse(text);
            if (increment.signum() > 0) {
                return increment;
            }
        } catch (NumberFormatException e) {
            // said below, like a number that is none above zero
        }
        throw new Wrong("The increment must be a number above zero, such as 1 or 0.5, not " + text + ".");
    }

    private static TieOrder ties(String key) {
        return switch (key) {
            case "recommended" -> TieOrder.recommended();
            case "lexico" -> TieOrder.lexico();
            default -> throw new Wrong("Ties are broken by recommended or lexico, not by " + key + ".");
        };
    }

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new Wrong("There is no file " + file + ".");
        } catch (IOException e) {
            throw new Wrong("The file " + file + " cannot be read.");
        }
    }

    private static String keys() {
        return Arrays.stream(Rule.values()).map(Rule::key).collect(Collectors.joining(", "));
    }
}
